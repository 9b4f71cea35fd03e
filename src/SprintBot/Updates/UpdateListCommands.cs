using System.Globalization;
using SprintBot.Interactions;
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
        new(UpdateAnswer.MoreAction, async (call, ct) => Reply.Open(UpdateForm.More(await handler.FindAsync(call, UpdateHandler.UpdateOf(call), ct)))),
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
        var found = own.Reverse()
            .Select(update => (update, line: UpdateAnswer.Line(update, update.Topic is { } topic ? names.GetValueOrDefault(topic) : null)))
            .Where(entry => entry.line.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase) || entry.update.Text.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Take(MostOffered).ToList();
        var credited = await credits.OfAsync(found.Select(entry => entry.update), ct);
        return found.Select(entry => new Choice(With(entry.line, credited.GetValueOrDefault(entry.update.Id)), entry.update.Id.Value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The line with the credit at its end, which is cut last.</summary>
    private static string With(string line, string? credit) => credit is null ? line : $"{Shortened.To(line, Math.Max(20, MaxLine - credit.Length - 3))} · {credit}";

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var who = WhoseOf(call);
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var day = DayChoices.Said(call) is { } text ? SprintDay.Named(text, days.Now, sprint) : (NodaTime.LocalDate?)null;
        var found = await updates.ListAsync(sprint.Id, who, day, ct);
        var of = who is { } one ? $" of <@{one.Value}>" : "";
        if (found.Count == 0)
            return Reply.Say($"{sprint.Name} has no update{of}{(day is { } only ? $" for {SprintDay.Show(only)}" : "")} yet. `/update` posts one.");
        var names = (await topics.ListAsync(sprint.Id, ct)).ToDictionary(topic => topic.Id);
        var credited = await credits.OfAsync(found, ct);
        var lines = who is null ? ByPerson(found, names, credited, await sprinters.ListAsync(sprint.Guild, ct)) : found.Select(update => LineOf(update, names, credited));
        return Paged.Lines(lines.Prepend($"{sprint.Name}: {SprintWords.Count(found.Count, "update")}{(who is null ? $" of {SprintWords.Count(found.DistinctBy(update => update.Author).Count(), "person", "people")}" : of)}"));
    }

    /// <summary>Whose updates are asked for; null for everybody's.</summary>
    private static UserId? WhoseOf(CommandCall call)
    {
        var (who, isEverybody) = (call.IdOf("who")?.ToUserId(), call.Flag("everybody") == true);
        if (who is not null && isEverybody)
            throw new UserError("`who` asks for one person's updates and `everybody` for all.", "Leave out one of them.");
        if ((isEverybody || (who ?? call.UserId()) != call.UserId()) && !call.IsOrganiser)
            throw new UserError("Others' updates are listed for organisers only.", $"Leave out `{(isEverybody ? "everybody" : "who")}` to see yours.");
        return isEverybody ? null : who ?? call.UserId();
    }

    private static IEnumerable<string> ByPerson(IReadOnlyList<Update> found, Dictionary<TopicId, Topic> topics, IReadOnlyDictionary<UpdateId, string> credited, IReadOnlyList<Sprinter> people)
    {
        var names = people.ToDictionary(person => person.User, person => person.Name);
        foreach (var (name, ofPerson) in found.GroupBy(update => update.Author).Select(ofPerson => (names.GetValueOrDefault(ofPerson.Key, "somebody"), ofPerson)).OrderBy(entry => entry.Item1, StringComparer.Ordinal))
            foreach (var line in ofPerson.Select(update => LineOf(update, topics, credited)).Prepend($"**{DiscordWriter.Escape(name)}**"))
                yield return line;
    }

    private static string LineOf(Update update, Dictionary<TopicId, Topic> topics, IReadOnlyDictionary<UpdateId, string> credited) =>
        $"- {UpdateAnswer.Line(update, update.Topic is { } topic ? topics.GetValueOrDefault(topic) : null)}{(credited.GetValueOrDefault(update.Id) is { } credit ? $" · {DiscordWriter.Escape(credit)}" : "")}";

    private Task<Reply> EditAsync(CommandCall call, CancellationToken ct) => EditFormAsync(call, Which(call), ct);

    private async Task<Reply> EditFormAsync(Call call, UpdateId id, CancellationToken ct)
    {
        var update = await handler.FindAsync(call, id, ct);
        return Reply.Open(UpdateForm.Edit(update, await topics.ListAsync(update.Sprint, ct)));
    }

    private Task<Reply> DeleteAsync(CommandCall call, CancellationToken ct) => handler.SetDeletedAsync(call, Which(call), deleted: true, ct);

    private async Task<Reply> PhotoFormAsync(ActionCall call, CancellationToken ct)
    {
        var update = await handler.FindAsync(call, UpdateHandler.UpdateOf(call), ct);
        return Reply.Open(new Form(new CustomId(AddedPhotosAction, update.Id.Value.ToString(CultureInfo.InvariantCulture)), "Photos for your update",
            Field.Files("photo", "Photos", max: 10, required: true),
            Field.Line("caption", "Caption", max: PhotoRules.MaxCaptionLength)));
    }

    private static UpdateId Which(CommandCall call) => long.TryParse(call.Text("update"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? new UpdateId(id)
        : throw new UserError($"“{Shortened.LineTo(call.Text("update") ?? "", 100)}” is none of your updates.", "Choose one of those offered while typing.");
}
