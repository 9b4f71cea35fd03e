using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
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

    /// <summary>One line for choices.</summary>
    public static string Line(Photo photo, Topic? topic) =>
        $"{SprintDay.Show(photo.Day)}{(topic is null ? "" : $" · {topic.Name}")} · {Shortened.LineTo(photo.Caption ?? photo.FileName, 80)}{(photo.Update is null ? "" : " (with an update)")}";

    private static string Id(Photo photo) => photo.Id.Value.ToString(CultureInfo.InvariantCulture);
}
