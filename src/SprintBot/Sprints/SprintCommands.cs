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
        var announced = sprint.IsAnnounced ? " In a moment its channel is told so, with a button to post: pin that message." : "";
        return await WithProblemAsync(call, sprint, $"""
            {SprintWords.Line(sprint, Now)}
            The sprint is open. Its people post with `/update`.{announced} `/sprint edit` takes the goals, the introduction and the thanks for the report. {DigestTime.Describe(sprint)}{(call.Has("timezone") ? "" : $" {call.Words.Of(ZoneGuess.Note(sprint))}")}
            """, call.Interaction.Data?.Id, ct);
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
            return Reply.Open(TextsForm(sprint, call.Interaction.Data?.Id));
        return await ChangeAsync(call, sprint, InputOf(call), call.Interaction.Data?.Id, ct);
    }

    private static Form TextsForm(Sprint sprint, Snowflake? command) => new(new CustomId(EditAction, $"{sprint.Id.Value}", $"{command}"), Shortened.To($"The report of {sprint.Name}", 45),
        Field.Paragraph("goals", "Goals", sprint.Goals, help: "What the team came for"),
        Field.Paragraph("intro", "Introduction", sprint.Intro, help: "Where, when, who hosted, how it was"),
        Field.Paragraph("closing", "Closing", sprint.Closing, help: "The last paragraph: what comes next, a joke"),
        Field.Paragraph("thanks", "Thanks", sprint.Thanks, help: "Hosts, sponsors, cooks"),
        Field.Paragraph("signers", "Signed by", sprint.Signers, max: 500, help: "The names under the report"));

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
        var said = string.Join('\n', [SprintWords.Line(changed ?? throw SprintOfCall.Gone(), now), $"Saved.{(input.Digest is null ? "" : $" {DigestTime.Describe(changed)}")}", .. Lines(outside)]);
        return input.Channel is null && input.Digest is null && input.Announce is null ? Reply.Say(said) : await WithProblemAsync(call, changed, said, command, ct);
    }

    private static IEnumerable<string> Lines(string? line) => line is null ? [] : [line];

    private async Task<Reply> StatusAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var outlook = await readOutlook(sprint, ct);
        var problem = sprint.IsOpen ? await channels.ProblemAsync(call, sprint, ct) : null;
        return Paged.Lines([SprintWords.Line(sprint, Now), .. Lines(problem), .. Lines(SprintWords.Overdue(sprint, Now)), SprintWords.Figures(await readFigures(sprint.Id, ct)), .. outlook.Lines]) with { Files = outlook.Files };
    }

    private async Task<Reply> EndAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToEndAsync(call, ct);
        var figures = await readFigures(sprint.Id, ct);
        var ended = await sprints.ChangeAsync(sprint.Guild, sprint.Id, now => SprintRules.End(now, figures.LastDay, Now), ct) ?? throw SprintOfCall.Gone();
        return Reply.Say($"""
            {SprintWords.Line(ended, Now)}
            {SprintWords.Figures(figures)}
            Late updates are taken for another week. `/report generate` makes the draft of the report.
            """);
    }

    private async Task<Reply> ReopenAsync(CommandCall call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        var last = all.Where(sprint => !sprint.IsOpen).OrderByDescending(sprint => sprintOf.IsHere(call, sprint)).ThenByDescending(sprint => sprint.EndedAt).FirstOrDefault()
            ?? throw new UserError("No sprint of this server has ended.", "`/sprint list` shows them all.");
        SprintRules.HasChannelToItself(SprintRules.Reopen(last), all);
        var open = await sprints.ChangeAsync(last.Guild, last.Id, SprintRules.Reopen, ct) ?? throw SprintOfCall.Gone();
        return Reply.Say(string.Join('\n', [SprintWords.Line(open, Now), "The sprint is open again.", .. Lines(SprintWords.Overdue(open, Now))]));
    }

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return all.Count == 0
            ? Reply.Say("This server has no sprint yet. Open one with `/sprint start`.")
            : Paged.Lines(all.Select(sprint => SprintWords.Line(sprint, Now)));
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
