using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.People;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>The forms in which updates are written and changed, and how they are read.</summary>
public static class UpdateForm
{
    public const string NewAction = "update-new";
    public const string EditAction = "update-edit";
    public const string MoreAction = "update-more";

    private const int MaxPartners = 25;
    private const int MaxHelpLength = 100;
    private const int MaxPhotos = 10;

    /// <summary>
    /// An empty form for a new update; its sprint, and the day, the status and the person named in the command, are kept in its id. A form has five fields: where blockers were
    /// named they have the photos' place, and <b>More</b> takes those.
    /// </summary>
    public static Form New(Sprint sprint, UpdateInput given, IReadOnlyList<Topic> topics, Sprinter? onBehalfOf) => new(
        new CustomId(NewAction, given.Day ?? "", $"{sprint.Id.Value}", given.Status ?? "", $"{onBehalfOf?.User.Value}"), onBehalfOf is null ? "What did you do?" : Shortened.To($"What did {onBehalfOf.Name} do?", 45),
        Field.Paragraph("text", onBehalfOf is null ? "What you did" : "What was done", required: true, help: "In a few words; Discord's formatting is kept"),
        TopicField(topics, given.Topic),
        Field.Users("with", "With whom", [.. (given.With ?? []).Select(partner => partner.ToSnowflake())], MaxPartners),
        Field.Line("next", "What is left", given.Next, UpdateRules.MaxNoteLength),
        given.Blockers is { } blockers ? Field.Paragraph("blockers", "What is in the way", blockers, UpdateRules.MaxNoteLength) : Field.Files("photo", "Photos", MaxPhotos));

    /// <summary>The form filled in with what an update says.</summary>
    public static Form Edit(Update update, IReadOnlyList<Topic> topics) => new(new CustomId(EditAction, Id(update)), "Your update",
        Field.Paragraph("text", "What you did", Fitting(update.Text), required: true),
        TopicField(topics, topics.FirstOrDefault(topic => topic.Id == update.Topic)?.Name),
        Field.Users("with", "With whom", [.. update.With.Select(partner => partner.ToSnowflake())], MaxPartners),
        StatusField(update),
        Field.Line("next", "What is left", update.Next, UpdateRules.MaxNoteLength));

    /// <summary>What the other forms have no room for.</summary>
    public static Form More(Update update) => new(new CustomId(MoreAction, Id(update)), "More about your update",
        Field.Line("day", "The day it counts for", SprintDay.Show(update.Day), DayChoices.MaxLength, required: true, help: "Such as 2026-09-14"),
        StatusField(update),
        Field.Paragraph("blockers", "What is in the way", update.Blockers, UpdateRules.MaxNoteLength),
        Field.Files("photo", "Photos", MaxPhotos, help: "They are added to those it has"));

    /// <summary>The sprint that a form for a new update was opened for.</summary>
    public static SprintId SprintOf(ActionCall call) => new(long.Parse(call.CustomId.Argument(1) ?? "0", CultureInfo.InvariantCulture));

    /// <summary>For whom an organiser fills in a form for a new update; null where its author does.</summary>
    public static UserId? OnBehalfOf(ActionCall call) => long.TryParse(call.CustomId.Argument(3), NumberStyles.None, CultureInfo.InvariantCulture, out var user) ? new UserId(user) : null;

    /// <summary>What a form says; a field that the client left out changes nothing.</summary>
    public static UpdateInput Read(ActionCall call) => new()
    {
        Text = call.Text("text"),
        Topic = call.Text("topic") ?? Chosen(call, "topic"),
        With = call.Values("with") is { } with ? [.. with.Select(id => new UserId(long.Parse(id, CultureInfo.InvariantCulture)))] : null,
        Status = Chosen(call, "status") ?? (call.CustomId.Action == NewAction ? call.CustomId.Argument(2) : null),
        Next = call.Text("next"),
        Blockers = call.Text("blockers"),
        Day = DayChoices.Said(call) ?? (call.CustomId.Action == NewAction ? call.CustomId.Argument(0) : null),
    };

    /// <summary>A line, so that a new topic can be named however many there are; who writes the name of one a little differently is asked.</summary>
    private static Component TopicField(IReadOnlyList<Topic> topics, string? given)
    {
        var chosen = TypedText.IsBlank(given) ? null : TopicRules.Find(topics, given)?.Name ?? given.Trim();
        return Field.Line("topic", "Topic", chosen, TopicRules.MaxTypedLength, help: topics.Count == 0 ? "A branch, an issue, a talk; a new name makes a new topic" : HelpNaming(topics));
    }

    /// <summary>Names the newest topics, as many as there is room for.</summary>
    private static string HelpNaming(IReadOnlyList<Topic> topics)
    {
        const string Lead = "Such as ", End = "; a new name makes a new topic";
        var room = MaxHelpLength - Lead.Length - End.Length;
        var names = "";
        foreach (var topic in topics.Reverse())
            if (names.Length + 2 + topic.Name.Length <= room)
                names = names.Length == 0 ? topic.Name : $"{names}, {topic.Name}";
        return $"{Lead}{(names.Length > 0 ? names : Shortened.LineTo(topics[^1].Name, room))}{End}";
    }

    private static Component StatusField(Update update) => Field.Choice(
        "status", "How the work of this update stands", UpdateStatusName.All.Select(known => known.Name), update.Status is { } status ? UpdateStatusName.Of(status) : null);

    /// <summary>What was chosen in a select; empty where nothing was, null where the client left it out.</summary>
    private static string? Chosen(ActionCall call, string field) => call.Values(field) is { } chosen ? (chosen.Count > 0 ? chosen[0] : "") : null;

    private static string Fitting(string text) => text.Length <= Field.MaxTextLength
        ? text
        : throw new UserError($"This update has {text.Length} characters; Discord's forms take {Field.MaxTextLength}.", "Delete it with `/updates delete` and post it as two.");

    private static string Id(Update update) => update.Id.Value.ToString(CultureInfo.InvariantCulture);
}
