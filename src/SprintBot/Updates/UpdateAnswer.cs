using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
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

    /// <summary>Discord's limit for an embed's description.</summary>
    private const int MaxDescriptionLength = 4096;

    /// <summary>The update with its buttons.</summary>
    /// <param name="said">The line above it, such as <c>Saved.</c></param>
    public static Reply Saved(string said, Update update, Topic? topic, int photos) => new()
    {
        Content = said,
        Embeds = [Show(update, topic, photos)],
        Components =
        [
            Button.Row(
                Button.Of("Edit", new CustomId(EditAction, Id(update))),
                Button.Of("More", new CustomId(MoreAction, Id(update))),
                Button.Of("Add photo", new CustomId(AddPhotoAction, Id(update))),
                Button.Of("Undo", new CustomId(UndoAction, Id(update)), ButtonStyle.Danger)),
        ],
        InPlace = true,
    };

    /// <summary>What stands in the place of an update that was taken back.</summary>
    public static Reply Undone(Update update) => new()
    {
        Content = "Taken back. It will not be in the report.",
        Components = [Button.Row(Button.Of("Bring it back", new CustomId(RedoAction, Id(update))))],
        InPlace = true,
    };

    /// <summary>One line for lists and choices.</summary>
    public static string Line(Update update, Topic? topic) =>
        $"{SprintDay.Show(update.Day)}{(topic is null ? "" : $" · {topic.Name}")} · {Shortened.LineTo(update.Text, 80)}{(update.EditedAt is null ? "" : " (edited)")}";

    private static Embed Show(Update update, Topic? topic, int photos) => new()
    {
        Title = Shortened.To(topic is null ? SprintDay.Show(update.Day) : $"{SprintDay.Show(update.Day)} · {topic.Name}", 256),
        Description = update.Text.Length <= MaxDescriptionLength ? update.Text : Cut(update.Text),
        Fields = [.. Facts(update, photos).Select(fact => new EmbedField(fact.Name, fact.Value, true))],
    };

    private static string Cut(string text) => Shortened.To(text, MaxDescriptionLength - 60) + $"\n(all {text.Length} characters are saved)";

    private static IEnumerable<(string Name, string Value)> Facts(Update update, int photos)
    {
        yield return ("By", $"<@{update.Author.Value}>");
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
