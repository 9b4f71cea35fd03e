using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Markup.Discord;
using SprintBot.Markup.Tree;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>What a sprinter sees of an update: how it reads, what it counts for, and what can still be done with it.</summary>
public static class UpdateAnswer
{
    public const string EditAction = "edit";
    public const string MoreAction = "more";
    public const string UndoAction = "undo";
    public const string RedoAction = "redo";
    public const string AddPhotoAction = "add-photo";
    public const string MakeTopicAction = "make-topic";

    private static readonly Phrase Edit = new("updates.edit", "Edit");
    private static readonly Phrase More = new("updates.more", "More");
    private static readonly Phrase AddPhoto = new("updates.add-photo", "Add photo");
    private static readonly Phrase Undo = new("updates.undo", "Undo");
    private static readonly Phrase BringItBack = new("updates.bring-it-back", "Bring it back");
    private static readonly Phrase MakeItsTopic = new("updates.make-it-its-topic", "Make {topic} its topic");
    private static readonly Phrase AllSaved = new("updates.all-characters-saved", "(all {length} characters are saved)");
    private static readonly Phrase OfDay = new("updates.of-day", "{day}");
    private static readonly Phrase Edited = new("updates.is-edited", "(edited)");
    private static readonly Phrase With = new("updates.with", "With");
    private static readonly Phrase InTheWay = new("updates.in-the-way", "In the way");
    private static readonly Phrase Status = new("updates.status", "Status");

    /// <summary>Discord's limits for an embed's description, and for all texts of a message's embeds together.</summary>
    private const int MaxDescriptionLength = 4096;
    private const int MaxEmbedLength = 6000;

    /// <summary>The update as it will read in the report, with its buttons.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="said">The line above it, such as <c>Saved.</c></param>
    /// <param name="update">The update.</param>
    /// <param name="sprint">Its sprint.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="isNewTopic">Whether the topic came with it, so that nobody has said what it is for.</param>
    /// <param name="photos">How many it has.</param>
    /// <param name="by">Whose it is and, where that is another one, who posted it.</param>
    public static Reply Saved(Wording words, string said, Update update, Sprint sprint, Topic? topic, bool isNewTopic, int photos, (string Name, string Value) by) => new()
    {
        Content = said,
        Embeds = [Show(words, update, sprint, topic, photos, by)],
        Components =
        [
            Button.Row(
                Button.Of(words.Of(Edit), new CustomId(EditAction, Id(update))),
                Button.Of(words.Of(More), new CustomId(MoreAction, Id(update))),
                Button.Of(words.Of(AddPhoto), new CustomId(AddPhotoAction, Id(update))),
                Button.Of(words.Of(Undo), new CustomId(UndoAction, Id(update)), ButtonStyle.Danger)),
            .. isNewTopic && topic is { About: null } ? new[] { Button.Row(TopicButton.For(topic, words)) } : [],
            .. update.Topic is null && ForgeLink.In(update.Text) is { } link
                ? new[] { Button.Row(Button.Of(Shortened.To(words.Of(MakeItsTopic.With(("topic", link.Name))), 80), new CustomId(MakeTopicAction, Id(update)), ButtonStyle.Primary)) }
                : [],
        ],
        InPlace = true,
    };

    /// <summary>What stands in the place of an update that was taken back.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="said">What is said in its place.</param>
    /// <param name="update">The update.</param>
    public static Reply Undone(Wording words, string said, Update update) => new()
    {
        Content = said,
        Components = [Button.Row(Button.Of(words.Of(BringItBack), new CustomId(RedoAction, Id(update))))],
        InPlace = true,
    };

    /// <summary>One line for lists and choices, as plain text: mentions are names.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="update">The update.</param>
    /// <param name="sprint">Its sprint.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="whose">Its author's name, where that is to be told.</param>
    public static string Line(Wording words, Update update, Sprint sprint, Topic? topic, string? whose = null) => string.Concat(
        words.Of(OfDay.With(("day", update.Day))),
        whose is null ? "" : $" · {whose}",
        topic is null ? "" : $" · {topic.Name}",
        $" · {Shortened.LineTo(PlainTextWriter.ToLine(UpdateText.Read(update, sprint)), 80)}",
        update.EditedAt is null ? "" : $" {words.Of(Edited)}");

    private static Embed Show(Wording words, Update update, Sprint sprint, Topic? topic, int photos, (string Name, string Value) by)
    {
        var title = Shortened.To(topic is null ? words.Of(OfDay.With(("day", update.Day))) : $"{words.Of(OfDay.With(("day", update.Day)))} · {topic.Name}", 256);
        var facts = Facts(words, update, photos, by).Select(fact => new EmbedField(fact.Name, Shortened.To(fact.Value, 1024), true)).ToList();
        var room = MaxEmbedLength - title.Length - facts.Sum(fact => fact.Name.Length + fact.Value.Length);
        return new Embed { Title = title, Description = Fitting(words, UpdateText.Read(update, sprint), update.Text.Length, Math.Min(room, MaxDescriptionLength)), Fields = facts };
    }

    /// <summary>The text, or as much of it as fits: never cut within a style.</summary>
    private static string Fitting(Wording words, Document text, int length, int room)
    {
        var note = $"\n{words.Of(AllSaved.With(("length", length)))}";
        var whole = DiscordWriter.ToMarkdown(text);
        return whole.Length <= room ? whole : DiscordPages.Split(text, room - note.Length)[0] + note;
    }

    private static IEnumerable<(string Name, string Value)> Facts(Wording words, Update update, int photos, (string Name, string Value) by)
    {
        yield return by;
        if (update.With.Count > 0)
            yield return (words.Of(With), string.Join(", ", update.With.Select(partner => $"<@{partner.Value}>")));
        if (update.Status is { } status)
            yield return (words.Of(Status), words.Of(UpdateWords.Of(status)));
        if (update.Next is { } next)
            yield return (words.Of(UpdateWords.WhatIsLeft), next);
        if (update.Blockers is { } blockers)
            yield return (words.Of(InTheWay), blockers);
        if (photos > 0)
            yield return (words.Of(UpdateWords.Photos), photos.ToString(CultureInfo.InvariantCulture));
    }

    private static string Id(Update update) => update.Id.Value.ToString(CultureInfo.InvariantCulture);
}
