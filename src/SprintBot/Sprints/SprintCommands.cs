using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary><c>/sprint</c>: the life of a sprint.</summary>
public sealed class SprintCommands(ISprintStore sprints, SprintOfCall sprintOf, SprintFiguresReader readFigures, SprintOutlookReader readOutlook, OrganiserCheck organisers, SprintChannelCheck channels, IClock clock)
{
    private const string EditAction = "sprint-edit";
    private const int MaxTitleLength = 45;

    private static readonly Phrase IsOpenNow = new("sprints.is-open-now", "The sprint is open. Its people post with {/update}.");
    private static readonly Phrase IsAnnounced = new("sprints.is-announced", "In a moment its channel is told so, with a button to post: pin that message.");
    private static readonly Phrase EditTakesTexts = new("sprints.edit-takes-texts", "{/sprint edit} takes the goals, the introduction and the thanks for the report.");
    private static readonly Phrase ReportOf = new("sprints.report-of", "The report of {sprint}");
    private static readonly Phrase Goals = new("sprints.goals", "Goals");
    private static readonly Phrase GoalsHelp = new("sprints.goals-help", "What the team came for");
    private static readonly Phrase Introduction = new("sprints.introduction", "Introduction");
    private static readonly Phrase IntroductionHelp = new("sprints.introduction-help", "Where, when, who hosted, how it was");
    private static readonly Phrase Closing = new("sprints.closing", "Closing");
    private static readonly Phrase ClosingHelp = new("sprints.closing-help", "The last paragraph: what comes next, a joke");
    private static readonly Phrase Thanks = new("sprints.thanks", "Thanks");
    private static readonly Phrase ThanksHelp = new("sprints.thanks-help", "Hosts, sponsors, cooks");
    private static readonly Phrase SignedBy = new("sprints.signed-by", "Signed by");
    private static readonly Phrase SignedByHelp = new("sprints.signed-by-help", "The names under the report");
    private static readonly Phrase Saved = new("sprints.saved", "Saved.");
    private static readonly Phrase LateTaken = new("sprints.late-updates-taken", "Late updates are taken for another week. {/report generate} makes the draft of the report.");
    private static readonly Phrase NoneEnded = new("sprints.none-ended", "No sprint of this server has ended.");
    private static readonly Phrase ListShowsAll = new("sprints.list-shows-all", "{/sprint list} shows them all.");
    private static readonly Phrase OpenAgain = new("sprints.open-again", "The sprint is open again.");
    private static readonly Phrase NoneYet = new("sprints.none-yet-open-one", "This server has no sprint yet. Open one with {/sprint start}.");
    private static readonly Phrase NoLastDay = new("sprints.no-last-day", "No last day");

    public Command Sprint => new("sprint", "The life of a sprint")
    {
        ForOrganisers = true,
        Subcommands =
        [
            new("start", "Open a sprint: from now on its people can post updates", StartAsync)
            {
                Options = [NameOption(required: true), .. Details],
            },
            new("edit", "Change the sprint's dates and places or, without options, the organisers' texts for the report", EditAsync)
            {
                Options = [NameOption(required: false), .. Details],
            },
            new("status", "How the sprint is doing", StatusAsync),
            new("end", "Close the sprint; late updates are taken for another week", EndAsync),
            new("reopen", "Open the sprint again that was ended last", ReopenAsync),
            new("list", "This server's sprints", ListAsync),
        ],
    };

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions => [new(EditAction, EditedAsync), new(SprintChannelCheck.LookAction, LookAgainAsync)];

    private Instant Now => clock.GetCurrentInstant();

    private static Option NameOption(bool required) => Option.Text("name", "What the sprint is called in the report", SprintRules.MaxNameLength, required);

    private IReadOnlyList<Option> Details =>
    [
        Option.Text("start", "First day, as 2026-09-14, tomorrow or Monday; today if left out", DayChoices.MaxLength, autocomplete: OfferFirstDaysAsync),
        Option.Text("end", "Last day, as 2026-09-20 or Friday; none leaves it open", DayChoices.MaxLength, autocomplete: OfferLastDaysAsync),
        Option.Text("timezone", "Where its days begin and end: type a city", 100, autocomplete: OfferTimeZones),
        Option.Choice("language", "What the report is written in; the server's language if left out", SprintLanguage.All),
        Option.Text("location", "The town or venue", 200),
        Option.Text("host", "Who hosts it", 200),
        Option.Text("project", "What is worked on", 200),
        Option.TextChannel("channel", "The sprint's channel; this one if left out"),
        Option.Flag("announce", "Whether the channel is told how to post, and when it ends; yes if left out"),
        Option.Text("digest", "When the channel gets the day's digest, as 18:30 or 7pm, or off; 19:00 if left out", 20),
    ];

    private Task<IEnumerable<Choice>> OfferTimeZones(CommandCall call, string typed, CancellationToken ct) =>
        Task.FromResult(ZoneChoices.Offer(call, typed, Now));

    private async Task<IEnumerable<Choice>> OfferFirstDaysAsync(CommandCall call, string typed, CancellationToken ct) => ComingDays.Offer(call.Words, typed, await TodayAsync(call, ct));

    private async Task<IEnumerable<Choice>> OfferLastDaysAsync(CommandCall call, string typed, CancellationToken ct) =>
        ComingDays.Offer(call.Words, typed, await TodayAsync(call, ct)).Append(new Choice(call.Words.Of(NoLastDay), "none"));

    /// <summary>By the clocks of the sprint that is edited.</summary>
    private async Task<LocalDate> TodayAsync(CommandCall call, CancellationToken ct) =>
        call.Path == "sprint edit" && await sprintOf.IfClearAsync(call, ct) is { } sprint ? SprintDay.Of(Now, sprint) : Now.InUtc().Date;

    private async Task<Reply> StartAsync(CommandCall call, CancellationToken ct)
    {
        var id = new SprintId((long)call.Id.Value);
        var said = InputOf(call);
        var input = said with { TimeZone = said.TimeZone ?? ZoneGuess.Of(call.Interaction.GuildLocale), Language = said.Language ?? SprintLanguage.OfServer(call.Interaction.GuildLocale) };
        var sprint = SprintRules.Start(input, id, call.GuildId(), sprintOf.ChannelOf(call), call.UserId(), Now);
        SprintRules.HasChannelToItself(sprint, await sprints.ListAsync(sprint.Guild, ct));
        await sprints.AddAsync(sprint, ct);
        Said[] sentences = [IsOpenNow, .. sprint.IsAnnounced && !SprintRules.IsOverdue(sprint, Now) ? [IsAnnounced] : Array.Empty<Said>(), EditTakesTexts, DigestTime.Describe(sprint), .. call.Has("timezone") ? [] : new[] { ZoneGuess.Note(sprint) }];
        return await WithProblemAsync(call, sprint, $"{call.Words.Of(SprintWords.Line(sprint, Now))}\n{string.Join(' ', sentences.Select(call.Words.Of))}", call.Interaction.Data?.Id, ct);
    }

    private async Task<Reply> WithProblemAsync(Call call, Sprint sprint, string said, Snowflake? command, CancellationToken ct) => await channels.ProblemAsync(call, sprint, ct) is { } problem
        ? Reply.Say($"{said}\n{problem}") with { Components = [SprintChannelCheck.Row(call, sprint, command)] }
        : Reply.Say(said);

    private async Task<Reply> LookAgainAsync(ActionCall call, CancellationToken ct)
    {
        var command = call.CustomId.Argument(1) is { } id ? Snowflake.Parse(id) : (Snowflake?)null;
        await organisers.CheckAsync(call, command, ct);
        return await channels.LookAsync(call, await sprintOf.FindAsync(call, IdOf(call), ct), command, ct);
    }

    private static SprintId IdOf(ActionCall call) => new(long.Parse(call.CustomId.Argument(0)!, System.Globalization.CultureInfo.InvariantCulture));

    private async Task<Reply> EditAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        if (!call.Given.Any())
            return Reply.Open(TextsForm(call.Words, sprint, call.Interaction.Data?.Id));
        return await ChangeAsync(call, sprint, InputOf(call), call.Interaction.Data?.Id, ct);
    }

    private static Form TextsForm(Wording words, Sprint sprint, Snowflake? command) => new(
        new CustomId(EditAction, $"{sprint.Id.Value}", $"{command}"), Shortened.To(words.Of(ReportOf.With(("sprint", sprint.Name))), MaxTitleLength),
        Field.Paragraph("goals", words.Of(Goals), sprint.Goals, help: words.Of(GoalsHelp)),
        Field.Paragraph("intro", words.Of(Introduction), sprint.Intro, help: words.Of(IntroductionHelp)),
        Field.Paragraph("closing", words.Of(Closing), sprint.Closing, help: words.Of(ClosingHelp)),
        Field.Paragraph("thanks", words.Of(Thanks), sprint.Thanks, help: words.Of(ThanksHelp)),
        Field.Paragraph("signers", words.Of(SignedBy), sprint.Signers, max: 500, help: words.Of(SignedByHelp)));

    private async Task<Reply> EditedAsync(ActionCall call, CancellationToken ct)
    {
        var command = call.CustomId.Argument(1) is { } id ? Snowflake.Parse(id) : (Snowflake?)null;
        await organisers.CheckAsync(call, command, ct);
        var sprint = await sprintOf.FindAsync(call, IdOf(call), ct);
        return await ChangeAsync(call, sprint, new SprintInput
        {
            Goals = call.Text("goals"),
            Intro = call.Text("intro"),
            Closing = call.Text("closing"),
            Thanks = call.Text("thanks"),
            Signers = call.Text("signers"),
        }, command, ct);
    }

    private async Task<Reply> ChangeAsync(Call call, Sprint sprint, SprintInput input, Snowflake? command, CancellationToken ct)
    {
        var now = Now;
        SprintRules.HasChannelToItself(SprintRules.Change(sprint, input, now), await sprints.ListAsync(sprint.Guild, ct));
        var changed = await sprints.ChangeAsync(sprint.Guild, sprint.Id, current => SprintRules.Change(current, input, now), ct);
        var outside = input.Start is null && input.End is null || changed is null ? null : SprintWords.Outside(changed, await readFigures(changed.Id, ct));
        Said saved = Saved;
        var lines = new List<string> { call.Words.Of(SprintWords.Line(changed ?? throw SprintOfCall.Gone(), now)), string.Join(' ', new[] { saved }.Concat(input.Digest is null ? [] : [DigestTime.Describe(changed)]).Select(call.Words.Of)) };
        lines.AddRange(Lines(call, outside));
        var said = string.Join('\n', lines);
        return input.Channel is null && input.Digest is null && input.Announce is null ? Reply.Say(said) : await WithProblemAsync(call, changed, said, command, ct);
    }

    private static IEnumerable<string> Lines(Call call, Said? line) => line is null ? [] : [call.Words.Of(line)];

    private async Task<Reply> StatusAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var outlook = await readOutlook(sprint, call.Words, ct);
        var problem = sprint.IsOpen ? await channels.ProblemAsync(call, sprint, ct) : null;
        string[] head = [call.Words.Of(SprintWords.Line(sprint, Now)), .. problem is null ? [] : new[] { problem }, .. Lines(call, SprintWords.Overdue(sprint, Now)), call.Words.Of(SprintWords.Figures(await readFigures(sprint.Id, ct)))];
        return Paged.Lines([.. head, .. outlook.Lines], call.Words) with { Files = outlook.Files };
    }

    private async Task<Reply> EndAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToEndAsync(call, ct);
        var figures = await readFigures(sprint.Id, ct);
        var ended = await sprints.ChangeAsync(sprint.Guild, sprint.Id, now => SprintRules.End(now, figures.LastDay, Now), ct) ?? throw SprintOfCall.Gone();
        return Reply.Say(string.Join('\n', new[] { SprintWords.Line(ended, Now), SprintWords.Figures(figures), LateTaken }.Select(call.Words.Of)));
    }

    private async Task<Reply> ReopenAsync(CommandCall call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        var last = all.Where(sprint => !sprint.IsOpen).OrderByDescending(sprint => sprintOf.IsHere(call, sprint)).ThenByDescending(sprint => sprint.EndedAt).FirstOrDefault()
            ?? throw new UserError(NoneEnded, ListShowsAll);
        SprintRules.HasChannelToItself(SprintRules.Reopen(last), all);
        var open = await sprints.ChangeAsync(last.Guild, last.Id, SprintRules.Reopen, ct) ?? throw SprintOfCall.Gone();
        return Reply.Say(string.Join('\n', [call.Words.Of(SprintWords.Line(open, Now)), call.Words.Of(OpenAgain), .. Lines(call, SprintWords.Overdue(open, Now))]));
    }

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return all.Count == 0
            ? call.Say(NoneYet)
            : Paged.Lines(all.Select(sprint => call.Words.Of(SprintWords.Line(sprint, Now))), call.Words);
    }

    private SprintInput InputOf(CommandCall call) => new()
    {
        Name = call.Text("name"),
        Start = call.Text("start"),
        End = call.Text("end"),
        TimeZone = ZoneChoices.Said(call, Now),
        Language = call.Text("language"),
        Location = call.Text("location"),
        Host = call.Text("host"),
        Project = call.Text("project"),
        Channel = call.IdOf("channel")?.ToChannelId(),
        Digest = call.Text("digest"),
        Announce = call.Flag("announce"),
    };
}
