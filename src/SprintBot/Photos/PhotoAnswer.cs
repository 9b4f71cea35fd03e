using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
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

    private static readonly Phrase Edit = new("photos.edit", "Edit");
    private static readonly Phrase Undo = new("photos.undo", "Undo");
    private static readonly Phrase BringBack = new("photos.bring-back", "Bring it back");
    private static readonly Phrase NoCaption = new("photos.no-caption-yet", "(no caption yet)");
    private static readonly Phrase By = new("photos.by", "By");
    private static readonly Phrase Picture = new("photos.picture", "Picture");
    private static readonly Phrase NotShown = new("photos.not-shown", "can't be shown here");
    private static readonly Phrase OfDay = new("photos.of-day", "{day}");
    private static readonly Phrase OfDayOnTopic = new("photos.of-day-on-topic", "{day} · {topic}");
    private static readonly Phrase WithUpdate = new("photos.with-an-update", "(with an update)");

    /// <summary>Discord's limit for an embed's title.</summary>
    private const int MaxTitleLength = 256;

    /// <summary>The photo with its buttons.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="said">The line above it.</param>
    /// <param name="small">Its small picture, if there is one.</param>
    public static Reply Saved(Wording words, string said, Photo photo, Topic? topic, FileUpload? small) => new()
    {
        Content = said,
        Embeds = [Show(words, photo, topic, small)],
        Files = small is null ? [] : [small],
        Components = [Button.Row(Button.Of(words.Of(Edit), new CustomId(EditAction, Id(photo))), Button.Of(words.Of(Undo), new CustomId(UndoAction, Id(photo)), ButtonStyle.Danger))],
        InPlace = true,
    };

    /// <summary>What stands in the place of a photo that was taken out.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="said">What is said in its place.</param>
    public static Reply Undone(Wording words, string said, Photo photo) => new()
    {
        Content = said,
        Components = [Button.Row(Button.Of(words.Of(BringBack), new CustomId(RedoAction, Id(photo))))],
        InPlace = true,
    };

    /// <summary>The photo in a frame, its small picture beside the words.</summary>
    public static Embed Show(Wording words, Photo photo, Topic? topic, FileUpload? small) => new()
    {
        Title = Shortened.To(words.Of(Place(photo, topic)), MaxTitleLength),
        Description = photo.Caption ?? words.Of(NoCaption),
        Fields = [new EmbedField(words.Of(By), $"<@{photo.Author.Value}>", true), .. small is null ? new[] { new EmbedField(words.Of(Picture), words.Of(NotShown), true) } : []],
        Thumbnail = small is null ? null : new EmbedMedia($"attachment://{small.Name}"),
    };

    /// <summary>One line for choices, as plain text: mentions are names.</summary>
    /// <param name="words">The reader's language.</param>
    /// <param name="photo">The photo.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="people">The server's people.</param>
    /// <param name="tellsWhose">Whether to name whoever posted it.</param>
    public static string Line(Wording words, Photo photo, Topic? topic, IReadOnlyDictionary<UserId, string> people, bool tellsWhose) => string.Concat(
        words.Of(Place(photo, topic)),
        tellsWhose && people.GetValueOrDefault(photo.Author) is { } whose ? $" · {whose}" : "",
        $" · {Shortened.LineTo(photo.Caption is { } caption ? Plain(caption, people) : photo.FileName, 80)}",
        photo.Update is null ? "" : $" {words.Of(WithUpdate)}");

    private static string Plain(string caption, IReadOnlyDictionary<UserId, string> people) =>
        PlainTextWriter.ToLine(DiscordMarkdown.Parse(caption, new MentionNames { User = id => people.GetValueOrDefault(new UserId((long)id)) }));

    private static Said Place(Photo photo, Topic? topic) => topic is null ? OfDay.With(("day", photo.Day)) : OfDayOnTopic.With(("day", photo.Day), ("topic", topic.Name));

    private static string Id(Photo photo) => photo.Id.Value.ToString(CultureInfo.InvariantCulture);
}
