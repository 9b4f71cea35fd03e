using System.Text;
using SprintBot.Markup;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>The photos as figures, by day.</summary>
internal sealed class ReportPhotos
{
    private readonly List<(Photo Photo, ReportPhoto Figure)> figures;
    private readonly Dictionary<PhotoId, ReportPhoto> byId;
    private readonly Dictionary<UpdateId, TopicId?> topics;

    /// <param name="record">The sprint.</param>
    /// <param name="texts">Reads captions.</param>
    /// <param name="names">The names.</param>
    /// <param name="topicNames">What topics are called.</param>
    /// <param name="files">What is known of the files.</param>
    public ReportPhotos(SprintRecord record, ReportTexts texts, PersonWords names, Func<TopicId, string> topicNames, PhotoFiles files)
    {
        var paths = PhotoNames.For(record.Photos);
        topics = record.Updates.ToDictionary(update => update.Id, update => update.Topic);
        IReadOnlyList<(Photo Photo, Document Caption, string Path)> inOrder =
            [.. record.Photos.OrderBy(photo => photo.Day).ThenBy(photo => photo.Id.Value).Select(photo => ($"{PhotoNames.Folder}/{paths[photo.Id]}", photo)).Select(entry => (entry.photo, texts.Read(entry.photo.Caption, $"the caption of {entry.Item1}"), entry.Item1))];
        figures = [.. inOrder.Select(entry => (entry.Photo, FigureOf(entry.Photo, entry.Caption, entry.Path, texts, names, topicNames, files)))];
        byId = figures.ToDictionary(figure => figure.Photo.Id, figure => figure.Figure);
        var intro = texts.Read(record.Sprint.Intro, "the introduction");
        var group = GroupPhoto.Among([.. inOrder.Select(entry => WordsOf(entry.Caption))], names.All, WordsOf(intro));
        Group = group is { } place ? inOrder[place].Photo : null;
    }

    /// <summary>The one that stands after the introduction; null where there is none.</summary>
    public Photo? Group { get; }

    public IReadOnlyList<ReportPhoto> All => [.. figures.Select(figure => figure.Figure)];

    /// <summary>All but the one after the introduction.</summary>
    public IEnumerable<Photo> Others => figures.Select(figure => figure.Photo).Where(photo => photo != Group);

    public IReadOnlyList<ReportPhoto> Of(IEnumerable<Photo> photos) => [.. photos.Select(photo => byId[photo.Id])];

    /// <summary>Those for which it holds, but the one after the introduction.</summary>
    public IReadOnlyList<ReportPhoto> Where(Func<Photo, bool> condition) => [.. figures.Where(figure => figure.Photo != Group && condition(figure.Photo)).Select(figure => figure.Figure)];

    /// <summary>The photo's own topic, or that of the update it was posted with.</summary>
    public TopicId? TopicOf(Photo photo) => photo.Topic ?? (photo.Update is { } update ? topics.GetValueOrDefault(update) : null);

    private ReportPhoto FigureOf(Photo photo, Document caption, string path, ReportTexts texts, PersonWords names, Func<TopicId, string> topicNames, PhotoFiles files)
    {
        var (words, author) = (texts.Inline(caption), names.Full(photo.Author));
        var isCredited = PhotoCredit.IsIn(PlainTextWriter.ToLine(caption));
        var alt = Alt(photo, isCredited ? null : author, TopicOf(photo) is { } topic ? topicNames(topic) : null, texts.Language);
        var figure = new StringBuilder($".. figure:: {path}\n   :alt: {alt}\n");
        if (files.IsUpright(photo.Id))
            figure.Append("   :width: 50%\n");
        figure.Append("\n   ").Append(words is null ? "..\n" : RstText.Paragraph(words.Text, 3)); // an empty comment stands for no caption
        if (!isCredited)
            figure.Append("\n   ").Append(RstText.Paragraph(texts.Language.Say("posted_by", ("author", RstText.Escape(author))), 3));
        return new ReportPhoto(path, alt, words, author, Rst.Block(figure.ToString()), !files.Has(photo.Id)) { CaptionWords = Shortening.WordsIn([caption]) };
    }

    /// <summary>
    /// What is known beside the caption, which stands below and need not be read twice: never empty, on one line, and nothing in it that Nikola would run. An
    /// option's text is taken as it stands, so nothing can be escaped.
    /// </summary>
    private static string Alt(Photo photo, string? author, string? topic, ReportLanguage language)
    {
        var known = language.Say(
            "photo_of", ("day", language.Day(photo.Day)), ("topic", topic is null ? "" : language.Say("photo_topic", ("topic", topic))), ("author", author is null ? "" : language.Say("photo_author", ("author", author))));
        return string.Join(' ', RstText.Normalize(known).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("{{%", "{ {%", StringComparison.Ordinal);
    }

    private static (string, Redundancy) WordsOf(Document text) => (PlainTextWriter.ToLine(text), Redundancy.Of(text, []));
}
