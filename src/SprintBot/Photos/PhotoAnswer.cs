using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Photos;

/// <summary>What people see of a photo, and what can still be done with it.</summary>
public static class PhotoAnswer
{
    public const string EditAction = "photo-edit";
    public const string UndoAction = "photo-undo";
    public const string RedoAction = "photo-redo";

    /// <summary>Discord's limit for an embed's title.</summary>
    private const int MaxTitleLength = 256;

    /// <summary>The photo with its buttons.</summary>
    /// <param name="said">The line above it.</param>
    /// <param name="small">Its small picture, if there is one.</param>
    public static Reply Saved(string said, Photo photo, Topic? topic, FileUpload? small) => new()
    {
        Content = said,
        Embeds = [Show(photo, topic, small)],
        Files = small is null ? [] : [small],
        Components = [Button.Row(Button.Of("Edit", new CustomId(EditAction, Id(photo))), Button.Of("Undo", new CustomId(UndoAction, Id(photo)), ButtonStyle.Danger))],
        InPlace = true,
    };

    /// <summary>What stands in the place of a photo that was taken out.</summary>
    /// <param name="said">What is said in its place.</param>
    public static Reply Undone(string said, Photo photo) => new()
    {
        Content = said,
        Components = [Button.Row(Button.Of("Bring it back", new CustomId(RedoAction, Id(photo))))],
        InPlace = true,
    };

    /// <summary>The photo in a frame, its small picture beside the words.</summary>
    public static Embed Show(Photo photo, Topic? topic, FileUpload? small) => new()
    {
        Title = Shortened.To($"{SprintDay.Show(photo.Day)}{(topic is null ? "" : $" · {topic.Name}")}", MaxTitleLength),
        Description = photo.Caption ?? "(no caption yet)",
        Fields = [new EmbedField("By", $"<@{photo.Author.Value}>", true), .. small is null ? new[] { new EmbedField("Picture", "can't be shown here", true) } : []],
        Thumbnail = small is null ? null : new EmbedMedia($"attachment://{small.Name}"),
    };

    /// <summary>One line for choices, as plain text: mentions are names.</summary>
    /// <param name="photo">The photo.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="people">The server's people.</param>
    /// <param name="tellsWhose">Whether to name whoever posted it.</param>
    public static string Line(Photo photo, Topic? topic, IReadOnlyDictionary<UserId, string> people, bool tellsWhose) => string.Concat(
        SprintDay.Show(photo.Day),
        tellsWhose && people.GetValueOrDefault(photo.Author) is { } whose ? $" · {whose}" : "",
        topic is null ? "" : $" · {topic.Name}",
        $" · {Shortened.LineTo(photo.Caption is { } caption ? Plain(caption, people) : photo.FileName, 80)}",
        photo.Update is null ? "" : " (with an update)");

    private static string Plain(string caption, IReadOnlyDictionary<UserId, string> people) =>
        PlainTextWriter.ToLine(DiscordMarkdown.Parse(caption, new MentionNames { User = id => people.GetValueOrDefault(new UserId((long)id)) }));

    private static string Id(Photo photo) => photo.Id.Value.ToString(CultureInfo.InvariantCulture);
}
