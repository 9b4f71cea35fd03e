using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
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

    /// <summary>Discord's limits for an embed's description, and for all texts of a message's embeds together.</summary>
    private const int MaxDescriptionLength = 4096;
    private const int MaxEmbedLength = 6000;

    /// <summary>The update as it will read in the report, with its buttons.</summary>
    /// <param name="said">The line above it, such as <c>Saved.</c></param>
    /// <param name="update">The update.</param>
    /// <param name="sprint">Its sprint.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="isNewTopic">Whether the topic came with it, so that nobody has said what it is for.</param>
    /// <param name="photos">How many it has.</param>
    /// <param name="by">Whose it is and, where that is another one, who posted it.</param>
    public static Reply Saved(string said, Update update, Sprint sprint, Topic? topic, bool isNewTopic, int photos, (string Name, string Value) by) => new()
    {
        Content = said,
        Embeds = [Show(update, sprint, topic, photos, by)],
        Components =
        [
            Button.Row(
                Button.Of("Edit", new CustomId(EditAction, Id(update))),
                Button.Of("More", new CustomId(MoreAction, Id(update))),
                Button.Of("Add photo", new CustomId(AddPhotoAction, Id(update))),
                Button.Of("Undo", new CustomId(UndoAction, Id(update)), ButtonStyle.Danger)),
            .. isNewTopic && topic is { About: null } ? new[] { Button.Row(TopicButton.For(topic)) } : [],
            .. update.Topic is null && ForgeLink.In(update.Text) is { } link
                ? new[] { Button.Row(Button.Of(Shortened.To($"Make {link.Name} its topic", 80), new CustomId(MakeTopicAction, Id(update)), ButtonStyle.Primary)) }
                : [],
        ],
        InPlace = true,
    };

    /// <summary>What stands in the place of an update that was taken back.</summary>
    /// <param name="said">What is said in its place.</param>
    public static Reply Undone(string said, Update update) => new()
    {
        Content = said,
        Components = [Button.Row(Button.Of("Bring it back", new CustomId(RedoAction, Id(update))))],
        InPlace = true,
    };

    /// <summary>One line for lists and choices.</summary>
    public static string Line(Update update, Topic? topic) =>
        $"{SprintDay.Show(update.Day)}{(topic is null ? "" : $" · {topic.Name}")} · {Shortened.LineTo(update.Text, 80)}{(update.EditedAt is null ? "" : " (edited)")}";

    private static Embed Show(Update update, Sprint sprint, Topic? topic, int photos, (string Name, string Value) by)
    {
        var title = Shortened.To(topic is null ? SprintDay.Show(update.Day) : $"{SprintDay.Show(update.Day)} · {topic.Name}", 256);
        var facts = Facts(update, photos, by).Select(fact => new EmbedField(fact.Name, Shortened.To(fact.Value, 1024), true)).ToList();
        var room = MaxEmbedLength - title.Length - facts.Sum(fact => fact.Name.Length + fact.Value.Length);
        return new Embed { Title = title, Description = Fitting(UpdateText.Read(update, sprint), update.Text.Length, Math.Min(room, MaxDescriptionLength)), Fields = facts };
    }

    /// <summary>The text, or as much of it as fits: never cut within a style.</summary>
    private static string Fitting(Document text, int length, int room)
    {
        var note = $"\n(all {length} characters are saved)";
        var whole = DiscordWriter.ToMarkdown(text);
        return whole.Length <= room ? whole : DiscordPages.Split(text, room - note.Length)[0] + note;
    }

    private static IEnumerable<(string Name, string Value)> Facts(Update update, int photos, (string Name, string Value) by)
    {
        yield return by;
        if (update.With.Count > 0)
            yield return ("With", string.Join(", ", update.With.Select(partner => $"<@{partner.Value}>")));
        if (update.Status is { } status)
            yield return ("Status", UpdateStatusName.Of(status));
        if (update.Next is { } next)
            yield return ("What is left", next);
        if (update.Blockers is { } blockers)
            yield return ("In the way", blockers);
        if (photos > 0)
            yield return ("Photos", photos.ToString(CultureInfo.InvariantCulture));
    }

    private static string Id(Update update) => update.Id.Value.ToString(CultureInfo.InvariantCulture);
}
