using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Model;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Packing;

/// <summary>The files of a report: the draft, and the photos that its figures name.</summary>
public static class ReportFiles
{
    public const string DraftName = "report.rst";
    public const string MarkdownName = "report.md";
    public const string FragmentName = "fragment.html";
    public const string ChecklistName = "checklist.txt";
    public const string PreviewName = "report.html";
    public const string OriginalFolder = "originals";
    public const string SphinxIndexName = "index.rst";

    /// <summary>Bytes that a zip adds to a file: two headers and its name, generously.</summary>
    public const int ZipOverhead = 1024;

    /// <summary>The page whose toctree has the report. It may itself be left out of one, for sites that have their own.</summary>
    private static byte[] SphinxIndex(ReportLanguage language) => Encoding.UTF8.GetBytes($":orphan:\n\n{RstText.Title(language.Text("index"), '=')}\n.. toctree::\n\n   report\n");

    /// <summary>The file that a format is asked for.</summary>
    public static string NameFor(ReportFormat format) => format switch
    {
        ReportFormat.Markdown => MarkdownName,
        ReportFormat.Html => FragmentName,
        _ => DraftName,
    };

    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The draft, what it is converted to, then the photos as they are published, then as they were posted; those whose file is missing are left out, which the checklist tells.</summary>
    public static IReadOnlyList<ReportFile> Collect(string draft, ReportFormat format, ReportPrints photos, ReportFile? converted = null, ReportLanguage? language = null)
    {
        var file = new ReportFile(DraftName, Encoding.UTF8.GetBytes(draft));
        IEnumerable<ReportFile> index = format == ReportFormat.Sphinx ? [new ReportFile(SphinxIndexName, SphinxIndex(language ?? ReportLanguage.English))] : [];
        IEnumerable<ReportFile> other = converted is null ? [] : [converted];
        return [file, .. other, .. index, .. photos.Prints, .. photos.Originals];
    }

    /// <summary>The files with a preview right after the draft, so that it is in the same zip.</summary>
    public static IReadOnlyList<ReportFile> WithPreview(IReadOnlyList<ReportFile> files, string html) => [files[0], new(PreviewName, Encoding.UTF8.GetBytes(html)), .. files.Skip(1)];

    /// <summary>The files with the checklist right after the draft, in place of one that is there.</summary>
    public static IReadOnlyList<ReportFile> WithChecklist(IReadOnlyList<ReportFile> files, IEnumerable<ChecklistLine> checklist)
    {
        var text = Checklist.ToText(checklist) is { Length: > 0 } lines ? lines : $"{Checklist.Empty}\n";
        return [files[0], new(ChecklistName, Encoding.UTF8.GetBytes(text)), .. files.Skip(1).Where(file => file.Name != ChecklistName)];
    }

    /// <summary>The files with the sprint file right after the draft, so that another report can be made of what is in the zip.</summary>
    public static IReadOnlyList<ReportFile> WithSprintFile(IReadOnlyList<ReportFile> files, SprintRecord record)
    {
        var names = PhotoNames.For(record.Photos);
        return [files[0], new(SprintFileWriter.Name, SprintFileWriter.Write(RecordFile.Of(record, photo => $"{PhotoNames.Folder}/{names[photo]}"))), .. files.Skip(1)];
    }

    /// <summary>One zip; the same files give the same bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>> ZipAsync(IReadOnlyList<ReportFile> files, CancellationToken ct)
    {
        using var bytes = new MemoryStream((int)files.Sum(file => file.Length));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var file in files)
                Add(zip, file.Name, await file.ReadAsync(ct));
        var result = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        ForgetSystem(result.Span);
        return result;
    }

    /// <summary>.NET notes in a zip's directory on which system it was made.</summary>
    private static void ForgetSystem(Span<byte> zip)
    {
        var end = zip[^22..]; // the directory's end; no comment follows
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        for (var entry = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]); entry > 0; entry--)
        {
            var header = zip[at..];
            header[5] = 0;
            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        }
    }

    private static void Add(ZipArchive zip, string name, ReadOnlyMemory<byte> content)
    {
        var isText = Path.GetExtension(name) is ".rst" or ".md" or ".html" or ".json" or ".txt";
        var entry = zip.CreateEntry(name, isText ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        entry.LastWriteTime = FixedTime;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(content.Span);
    }
}
