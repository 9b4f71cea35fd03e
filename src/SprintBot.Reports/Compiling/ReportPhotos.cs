using System.Text;
using SprintBot.Markup;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>The photos as figures, by day.</summary>
internal sealed class ReportPhotos
{
    private readonly List<(Photo Photo, ReportPhoto Figure)> figures;
    private readonly Dictionary<PhotoId, ReportPhoto> byId;
    private readonly Dictionary<UpdateId, TopicId?> topics;

    public ReportPhotos(SprintRecord record, ReportTexts texts, PersonWords names, Func<PhotoId, bool> hasFile)
    {
        var paths = PhotoNames.For(record.Photos);
        topics = record.Updates.ToDictionary(update => update.Id, update => update.Topic);
        figures = [.. record.Photos.OrderBy(photo => photo.Day).ThenBy(photo => photo.Id.Value).Select(photo =>
        {
            var path = $"{PhotoNames.Folder}/{paths[photo.Id]}";
            var caption = texts.Read(photo.Caption, $"the caption of {path}");
            var author = names.Full(photo.Author);
            return (photo, FigureOf(path, Alt(caption, author), texts.Inline(caption), PlainTextWriter.ToLine(caption), author, !hasFile(photo.Id)));
        })];
        byId = figures.ToDictionary(figure => figure.Photo.Id, figure => figure.Figure);
    }

    public IReadOnlyList<Photo> All => [.. figures.Select(figure => figure.Photo)];

    public IReadOnlyList<ReportPhoto> Of(IEnumerable<Photo> photos) => [.. photos.Select(photo => byId[photo.Id])];

    public IReadOnlyList<ReportPhoto> Where(Func<Photo, bool> condition) => [.. figures.Where(figure => condition(figure.Photo)).Select(figure => figure.Figure)];

    /// <summary>The photo's own topic, or that of the update it was posted with.</summary>
    public TopicId? TopicOf(Photo photo) => photo.Topic ?? (photo.Update is { } update ? topics.GetValueOrDefault(update) : null);

    private static ReportPhoto FigureOf(string path, string alt, Rst? caption, string plain, string author, bool isMissing)
    {
        var figure = new StringBuilder($".. figure:: {path}\n   :alt: {alt}\n");
        figure.Append("\n   ").Append(caption is null ? "..\n" : RstText.Paragraph(caption.Text, 3)); // an empty comment stands for no caption
        if (!PhotoCredit.IsIn(plain))
            figure.Append("\n   ").Append(RstText.Paragraph($"Posted by {RstText.Escape(author)}", 3));
        return new ReportPhoto(path, alt, caption, author, Rst.Block(figure.ToString()), isMissing);
    }

    /// <summary>Never empty, on one line, and nothing in it that Nikola would run: an option's text is taken as it stands, so nothing can be escaped.</summary>
    private static string Alt(Document caption, string author)
    {
        var plain = RstText.Normalize(caption.IsEmpty ? $"A photo by {author}" : PlainTextWriter.ToLine(caption));
        var line = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("{{%", "{ {%", StringComparison.Ordinal);
        return line.Length == 0 ? "A photo" : line;
    }
}
