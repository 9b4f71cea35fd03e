using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>The forms in which updates are written and changed, and how they are read.</summary>
public static class UpdateForm
{
    public const string NewAction = "update-new";
    public const string EditAction = "update-edit";
    public const string MoreAction = "update-more";

    private const int MaxChoices = 25;

    /// <summary>An empty form for a new update; its sprint, and a day named in the command, are kept in its id.</summary>
    public static Form New(Sprint sprint, UpdateInput given, IReadOnlyList<Topic> topics) => new(new CustomId(NewAction, given.Day ?? "", $"{sprint.Id.Value}"), "What did you do?",
        Field.Paragraph("text", "What you did", required: true, help: "In a few words; Discord's formatting is kept"),
        TopicField(topics, given.Topic),
        Field.Users("with", "With whom", [.. (given.With ?? []).Select(partner => partner.ToSnowflake())], MaxChoices),
        Field.Line("next", "What is left", given.Next, UpdateRules.MaxNoteLength),
        Field.Files("photo", "Photos", max: 10));

    /// <summary>The form filled in with what an update says.</summary>
    public static Form Edit(Update update, IReadOnlyList<Topic> topics) => new(new CustomId(EditAction, Id(update)), "Your update",
        Field.Paragraph("text", "What you did", Fitting(update.Text), required: true),
        TopicField(topics, topics.FirstOrDefault(topic => topic.Id == update.Topic)?.Name),
        Field.Users("with", "With whom", [.. update.With.Select(partner => partner.ToSnowflake())], MaxChoices),
        Field.Choice("status", "How the work of this update stands", UpdateStatusName.All.Select(known => known.Name), update.Status is { } status ? UpdateStatusName.Of(status) : null),
        Field.Line("next", "What is left", update.Next, UpdateRules.MaxNoteLength));

    /// <summary>What the first form has no room for.</summary>
    public static Form More(Update update) => new(new CustomId(MoreAction, Id(update)), "More about your update",
        Field.Line("day", "The day it counts for", SprintDay.Show(update.Day), 20, required: true, help: "Such as 2026-09-14"),
        Field.Paragraph("blockers", "What is in the way", update.Blockers, UpdateRules.MaxNoteLength));

    /// <summary>The sprint that a form for a new update was opened for.</summary>
    public static SprintId SprintOf(ActionCall call) => new(long.Parse(call.CustomId.Argument(1) ?? "0", CultureInfo.InvariantCulture));

    /// <summary>What a form says; a field that the client left out changes nothing.</summary>
    public static UpdateInput Read(ActionCall call) => new()
    {
        Text = call.Text("text"),
        Topic = call.Text("topic") ?? Chosen(call, "topic"),
        With = call.Values("with") is { } with ? [.. with.Select(id => new UserId(long.Parse(id, CultureInfo.InvariantCulture)))] : null,
        Status = Chosen(call, "status"),
        Next = call.Text("next"),
        Blockers = call.Text("blockers"),
        Day = call.Text("day") ?? (call.CustomId.Action == NewAction ? call.CustomId.Argument(0) : null),
    };

    /// <summary>A select of the sprint's topics, newest first, and of the name given; a line to write in where there are none yet, or more than a select holds.</summary>
    private static Component TopicField(IReadOnlyList<Topic> topics, string? given)
    {
        var chosen = TypedText.IsBlank(given) ? null : TopicRules.Find(topics, given)?.Name ?? given.Trim();
        var names = topics.Reverse().Select(topic => topic.Name).Prepend(chosen).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return topics.Count == 0 || names.Count > MaxChoices
            ? Field.Line("topic", "Topic", chosen, TopicName.MaxLength, help: "A branch, an issue, a talk; a new name makes a new topic")
            : Field.Choice("topic", "Topic", names, chosen, help: "A new one is named in the command: /update topic:");
    }

    /// <summary>What was chosen in a select; empty where nothing was, null where the client left it out.</summary>
    private static string? Chosen(ActionCall call, string field) => call.Values(field) is { } chosen ? (chosen.Count > 0 ? chosen[0] : "") : null;

    private static string Fitting(string text) => text.Length <= Field.MaxTextLength
        ? text
        : throw new UserError($"This update has {text.Length} characters; Discord's forms take {Field.MaxTextLength}.", "Delete it with `/updates delete` and post it as two.");

    private static string Id(Update update) => update.Id.Value.ToString(CultureInfo.InvariantCulture);
}
