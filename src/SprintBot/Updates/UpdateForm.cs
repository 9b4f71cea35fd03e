using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
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

    private static readonly Phrase WhatDidYouDo = new("updates.what-did-you-do", "What did you do?");
    private static readonly Phrase WhatDidTheyDo = new("updates.what-did-they-do", "What did {name} do?");
    private static readonly Phrase InAFewWords = new("updates.in-a-few-words", "In a few words; Discord's formatting is kept");
    private static readonly Phrase YourUpdate = new("updates.your-update", "Your update");
    private static readonly Phrase MoreAbout = new("updates.more-about-it", "More about your update");
    private static readonly Phrase AreAdded = new("updates.photos-are-added", "They are added to those it has");
    private static readonly Phrase NewNameMakesTopic = new("updates.new-name-makes-topic", "A branch, an issue, a talk; a new name makes a new topic");
    private static readonly Phrase SuchAsTopics = new("updates.such-as-topics", "Such as {topics}; a new name makes a new topic");
    private static readonly Phrase TooLongForForms = new("updates.too-long-for-forms", "This update has {length} characters; Discord's forms take {most}.");
    private static readonly Phrase DeleteAndPostAsTwo = new("updates.delete-and-post-as-two", "Delete it with {/updates delete} and post it as two.");

    private const int MaxTitleLength = 45;
    private const int MaxPartners = 25;
    private const int MaxHelpLength = 100;
    private const int MaxPhotos = 10;

    /// <summary>
    /// An empty form for a new update; its sprint, and the day, the status and the person named in the command, are kept in its id. A form has five fields: where blockers were
    /// named they have the photos' place, and <b>More</b> takes those.
    /// </summary>
    public static Form New(Wording words, Sprint sprint, UpdateInput given, IReadOnlyList<Topic> topics, Sprinter? onBehalfOf) => new(
        new CustomId(NewAction, given.Day ?? "", $"{sprint.Id.Value}", given.Status ?? "", $"{onBehalfOf?.User.Value}"), Shortened.To(words.Of(onBehalfOf is null ? WhatDidYouDo : WhatDidTheyDo.With(("name", onBehalfOf.Name))), MaxTitleLength),
        Field.Paragraph("text", words.Of(onBehalfOf is null ? UpdateWords.WhatYouDid : UpdateWords.WhatWasDone), required: true, help: words.Of(InAFewWords)),
        TopicField(words, topics, given.Topic),
        Field.Users("with", words.Of(UpdateWords.WithWhom), [.. (given.With ?? []).Select(partner => partner.ToSnowflake())], MaxPartners),
        Field.Line("next", words.Of(UpdateWords.WhatIsLeft), given.Next, UpdateRules.MaxNoteLength),
        given.Blockers is { } blockers ? Field.Paragraph("blockers", words.Of(UpdateWords.WhatIsInTheWay), blockers, UpdateRules.MaxNoteLength) : Field.Files("photo", words.Of(UpdateWords.Photos), MaxPhotos));

    /// <summary>The form filled in with what an update says.</summary>
    public static Form Edit(Wording words, Update update, IReadOnlyList<Topic> topics) => new(new CustomId(EditAction, Id(update)), words.Of(YourUpdate),
        Field.Paragraph("text", words.Of(UpdateWords.WhatYouDid), Fitting(update.Text), required: true),
        TopicField(words, topics, topics.FirstOrDefault(topic => topic.Id == update.Topic)?.Name),
        Field.Users("with", words.Of(UpdateWords.WithWhom), [.. update.With.Select(partner => partner.ToSnowflake())], MaxPartners),
        StatusField(words, update),
        Field.Line("next", words.Of(UpdateWords.WhatIsLeft), update.Next, UpdateRules.MaxNoteLength));

    /// <summary>What the other forms have no room for.</summary>
    public static Form More(Wording words, Update update) => new(new CustomId(MoreAction, Id(update)), words.Of(MoreAbout),
        Field.Line("day", words.Of(UpdateWords.DayItCountsFor), SprintDay.Show(update.Day), DayChoices.MaxLength, required: true, help: words.Of(UpdateWords.SuchAsDay)),
        StatusField(words, update),
        Field.Paragraph("blockers", words.Of(UpdateWords.WhatIsInTheWay), update.Blockers, UpdateRules.MaxNoteLength),
        Field.Files("photo", words.Of(UpdateWords.Photos), MaxPhotos, help: words.Of(AreAdded)));

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
    private static Component TopicField(Wording words, IReadOnlyList<Topic> topics, string? given)
    {
        var chosen = TypedText.IsBlank(given) ? null : TopicRules.Find(topics, given)?.Name ?? given.Trim();
        return Field.Line("topic", words.Of(UpdateWords.Topic), chosen, TopicRules.MaxTypedLength, help: topics.Count == 0 ? words.Of(NewNameMakesTopic) : HelpNaming(words, topics));
    }

    /// <summary>Names the newest topics, as many as there is room for.</summary>
    private static string HelpNaming(Wording words, IReadOnlyList<Topic> topics)
    {
        var room = MaxHelpLength - words.Of(SuchAsTopics.With(("topics", ""))).Length;
        var names = "";
        foreach (var topic in topics.Reverse())
            if (names.Length + 2 + topic.Name.Length <= room)
                names = names.Length == 0 ? topic.Name : $"{names}, {topic.Name}";
        return words.Of(SuchAsTopics.With(("topics", names.Length > 0 ? names : Shortened.LineTo(topics[^1].Name, room))));
    }

    private static Component StatusField(Wording words, Update update) => Field.Choice(
        "status", words.Of(UpdateWords.HowTheWorkStands), UpdateStatusName.All.Select(known => new Choice(words.Of(UpdateWords.Of(known.Status)), known.Name)), update.Status is { } status ? UpdateStatusName.Of(status) : null);

    /// <summary>What was chosen in a select; empty where nothing was, null where the client left it out.</summary>
    private static string? Chosen(ActionCall call, string field) => call.Values(field) is { } chosen ? (chosen.Count > 0 ? chosen[0] : "") : null;

    private static string Fitting(string text) => text.Length <= Field.MaxTextLength
        ? text
        : throw new UserError(TooLongForForms.With(("length", text.Length), ("most", Field.MaxTextLength)), DeleteAndPostAsTwo);

    private static string Id(Update update) => update.Id.Value.ToString(CultureInfo.InvariantCulture);
}
