using System.Globalization;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Markup.Discord;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary><c>/updates</c> and the buttons under an update: what can be done with updates that are posted.</summary>
public sealed class UpdateListCommands(IUpdateStore updates, ITopicStore topics, ISprinterStore sprinters, Credits credits, UpdateHandler handler, SprintOfCall sprintOf, DayChoices days)
{
    private const string AddedPhotosAction = "photos-added";

    private static readonly Phrase NoneYet = new("updates.none-yet", "{sprint} has no update yet. {/update} posts one.");
    private static readonly Phrase NoneYetForDay = new("updates.none-yet-for-day", "{sprint} has no update for {day} yet. {/update} posts one.");
    private static readonly Phrase NoneYetOf = new("updates.none-yet-of", "{sprint} has no update of {who} yet. {/update} posts one.");
    private static readonly Phrase NoneYetOfForDay = new("updates.none-yet-of-for-day", "{sprint} has no update of {who} for {day} yet. {/update} posts one.");
    private static readonly Phrase CountOfPeople = new("updates.count-of-people", "{sprint}: {count} {count:update|updates} of {people} {people:person|people}");
    private static readonly Phrase CountOf = new("updates.count-of", "{sprint}: {count} {count:update|updates} of {who}");
    private static readonly Phrase WhoOrEverybody = new("updates.who-or-everybody", "`who` asks for one person's updates and `everybody` for all.");
    private static readonly Phrase LeaveOneOut = new("updates.leave-one-out", "Leave out one of them.");
    private static readonly Phrase OthersForOrganisers = new("updates.others-for-organisers", "Others' updates are listed for organisers only.");
    private static readonly Phrase LeaveOutOption = new("updates.leave-out-option", "Leave out `{option}` to see yours.");
    private static readonly Phrase PhotosForUpdate = new("updates.photos-for-your-update", "Photos for your update");
    private static readonly Phrase NoneOfYours = new("updates.none-of-yours", "“{typed}” is none of your updates.");
    private static readonly Phrase ChooseOffered = new("updates.choose-one-offered", "Choose one of those offered while typing.");

    /// <summary>As many choices as Discord takes, and as long ones.</summary>
    private const int MostOffered = 25;
    private const int MaxLine = 100;

    public Command Updates => new("updates", "Your updates of this sprint")
    {
        Subcommands =
        [
            new("list", "What was posted", ListAsync)
            {
                Options =
                [
                    Option.User("who", "Whose; yours if left out (others' for organisers)"),
                    Option.Text("day", "One day only", DayChoices.MaxLength, autocomplete: days.OfferAsync),
                    Option.Flag("everybody", "Everybody's, by person (for organisers)"),
                ],
            },
            new("edit", "Change an update", EditAsync) { Options = [WhichOption()] },
            new("delete", "Take an update back", DeleteAsync) { Options = [WhichOption()] },
        ],
    };

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions =>
    [
        new(UpdateAnswer.EditAction, async (call, ct) => await EditFormAsync(call, UpdateHandler.UpdateOf(call), ct)),
        new(UpdateAnswer.MoreAction, async (call, ct) => Reply.Open(UpdateForm.More(call.Words, await handler.FindAsync(call, UpdateHandler.UpdateOf(call), ct)))),
        new(UpdateAnswer.UndoAction, (call, ct) => handler.SetDeletedAsync(call, UpdateHandler.UpdateOf(call), deleted: true, ct)),
        new(UpdateAnswer.RedoAction, (call, ct) => handler.SetDeletedAsync(call, UpdateHandler.UpdateOf(call), deleted: false, ct)),
        new(UpdateAnswer.AddPhotoAction, PhotoFormAsync),
        new(UpdateAnswer.MakeTopicAction, (call, ct) => handler.MakeTopicAsync(call, ct)),
        new(AddedPhotosAction, (call, ct) => handler.AddPhotosAsync(call, call.Attachments("photo"), call.Text("caption"), ct)),
    ];

    private Option WhichOption() => Option.Text("update", "Which one: type a word of it", 100, required: true, autocomplete: OfferAsync);

    private async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var names = (await topics.ListAsync(sprint.Id, ct)).ToDictionary(topic => topic.Id);
        var own = await updates.ListAsync(sprint.Id, call.IsOrganiser ? null : call.UserId(), null, ct);
        var people = call.IsOrganiser ? (await sprinters.ListAsync(sprint.Guild, ct)).ToDictionary(person => person.User, person => person.Name) : [];
        var found = own.Reverse().Where(update => Has(typed.Trim(), update, TopicOf(update, names)?.Name, people.GetValueOrDefault(update.Author))).Take(MostOffered).ToList();
        var credited = await credits.OfAsync(found, ct);
        return found.Select(update => new Choice(
            With(UpdateAnswer.Line(call.Words, update, sprint, TopicOf(update, names), people.GetValueOrDefault(update.Author)), credited.GetValueOrDefault(update.Id)), update.Id.Value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether what was typed is part of what people know an update by.</summary>
    private static bool Has(string typed, Update update, params ReadOnlySpan<string?> names)
    {
        foreach (var known in (ReadOnlySpan<string?>)[update.Text, SprintDay.Show(update.Day), .. update.Mentions.Select(mention => mention.Name), .. names])
            if (known?.Contains(typed, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        return false;
    }

    private static Topic? TopicOf(Update update, Dictionary<TopicId, Topic> topics) => update.Topic is { } topic ? topics.GetValueOrDefault(topic) : null;

    /// <summary>The line with the credit at its end, which is cut last.</summary>
    private static string With(string line, string? credit) => credit is null ? line : $"{Shortened.To(line, Math.Max(20, MaxLine - credit.Length - 3))} · {credit}";

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var who = WhoseOf(call);
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var day = DayChoices.Said(call) is { } text ? SprintDay.Named(text, days.Now, sprint) : (NodaTime.LocalDate?)null;
        var found = await updates.ListAsync(sprint.Id, who, day, ct);
        if (found.Count == 0)
            return call.Say(NoneOf(sprint, who, day));
        var names = (await topics.ListAsync(sprint.Id, ct)).ToDictionary(topic => topic.Id);
        var credited = await credits.OfAsync(found, ct);
        var lines = who is null ? ByPerson(call.Words, found, sprint, names, credited, await sprinters.ListAsync(sprint.Guild, ct)) : found.Select(update => LineOf(call.Words, update, sprint, names, credited));
        var head = who is { } one
            ? CountOf.With(("sprint", sprint.Name), ("count", found.Count), ("who", $"<@{one.Value}>"))
            : CountOfPeople.With(("sprint", sprint.Name), ("count", found.Count), ("people", found.DistinctBy(update => update.Author).Count()));
        return Paged.Lines(lines.Prepend(call.Words.Of(head)), call.Words);
    }

    private static Said NoneOf(Sprint sprint, UserId? who, NodaTime.LocalDate? day) => (who, day) switch
    {
        ({ } one, { } only) => NoneYetOfForDay.With(("sprint", sprint.Name), ("who", $"<@{one.Value}>"), ("day", only)),
        ({ } one, null) => NoneYetOf.With(("sprint", sprint.Name), ("who", $"<@{one.Value}>")),
        (null, { } only) => NoneYetForDay.With(("sprint", sprint.Name), ("day", only)),
        _ => NoneYet.With(("sprint", sprint.Name)),
    };

    /// <summary>Whose updates are asked for; null for everybody's.</summary>
    private static UserId? WhoseOf(CommandCall call)
    {
        var (who, isEverybody) = (call.IdOf("who")?.ToUserId(), call.Flag("everybody") == true);
        if (who is not null && isEverybody)
            throw new UserError(WhoOrEverybody, LeaveOneOut);
        if ((isEverybody || (who ?? call.UserId()) != call.UserId()) && !call.IsOrganiser)
            throw new UserError(OthersForOrganisers, LeaveOutOption.With(("option", isEverybody ? "everybody" : "who")));
        return isEverybody ? null : who ?? call.UserId();
    }

    private static IEnumerable<string> ByPerson(Wording words, IReadOnlyList<Update> found, Sprint sprint, Dictionary<TopicId, Topic> topics, IReadOnlyDictionary<UpdateId, string> credited, IReadOnlyList<Sprinter> people)
    {
        var names = people.ToDictionary(person => person.User, person => person.Name);
        foreach (var (name, ofPerson) in found.GroupBy(update => update.Author).Select(ofPerson => (names.GetValueOrDefault(ofPerson.Key, "somebody"), ofPerson)).OrderBy(entry => entry.Item1, StringComparer.Ordinal))
            foreach (var line in ofPerson.Select(update => LineOf(words, update, sprint, topics, credited)).Prepend($"**{DiscordWriter.Escape(name)}**"))
                yield return line;
    }

    private static string LineOf(Wording words, Update update, Sprint sprint, Dictionary<TopicId, Topic> topics, IReadOnlyDictionary<UpdateId, string> credited) =>
        $"- {DiscordWriter.Escape(UpdateAnswer.Line(words, update, sprint, TopicOf(update, topics)))}{(credited.GetValueOrDefault(update.Id) is { } credit ? $" · {DiscordWriter.Escape(credit)}" : "")}";

    private Task<Reply> EditAsync(CommandCall call, CancellationToken ct) => EditFormAsync(call, Which(call), ct);

    private async Task<Reply> EditFormAsync(Call call, UpdateId id, CancellationToken ct)
    {
        var update = await handler.FindAsync(call, id, ct);
        return Reply.Open(UpdateForm.Edit(call.Words, update, await topics.ListAsync(update.Sprint, ct)));
    }

    private Task<Reply> DeleteAsync(CommandCall call, CancellationToken ct) => handler.SetDeletedAsync(call, Which(call), deleted: true, ct);

    private async Task<Reply> PhotoFormAsync(ActionCall call, CancellationToken ct)
    {
        var update = await handler.FindAsync(call, UpdateHandler.UpdateOf(call), ct);
        return Reply.Open(new Form(new CustomId(AddedPhotosAction, update.Id.Value.ToString(CultureInfo.InvariantCulture)), call.Words.Of(PhotosForUpdate),
            Field.Files("photo", call.Words.Of(UpdateWords.Photos), max: 10, required: true),
            Field.Line("caption", call.Words.Of(UpdateWords.Caption), max: PhotoRules.MaxCaptionLength)));
    }

    private static UpdateId Which(CommandCall call) => long.TryParse(call.Text("update"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? new UpdateId(id)
        : throw new UserError(NoneOfYours.With(("typed", Shortened.LineTo(call.Text("update") ?? "", 100))), ChooseOffered);
}
