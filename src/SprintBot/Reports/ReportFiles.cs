using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SprintBot.Photos;

namespace SprintBot.Reports;

/// <summary>The files of a report: the draft, and the photos that its figures name.</summary>
public static class ReportFiles
{
    public const string DraftName = "report.rst";
    public const string PreviewName = "report.html";
    public const string PhotoFolder = "photos";
    public const string SphinxIndexName = "index.rst";

    /// <summary>The page whose toctree has the report. It may itself be left out of one, for sites that have their own.</summary>
    private static ReadOnlySpan<byte> SphinxIndex => ":orphan:\n\nSprint reports\n==============\n\n.. toctree::\n\n   report\n"u8;

    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Names and contents; photos whose file is missing are left out, which the checklist tells.</summary>
    public static async Task<IReadOnlyList<ReportFile>> CollectAsync(string draft, ReportFormat format, SprintRecord record, IPhotoFiles photos, CancellationToken ct)
    {
        var files = new List<ReportFile> { new(DraftName, Encoding.UTF8.GetBytes(draft)) };
        if (format == ReportFormat.Sphinx)
            files.Add(new ReportFile(SphinxIndexName, SphinxIndex.ToArray()));
        var names = PhotoNames.For(record.Photos);
        foreach (var photo in record.Photos.OrderBy(photo => names[photo.Id], StringComparer.Ordinal))
        {
            await using var source = photos.Open(photo.Id);
            if (source is null)
                continue;
            using var content = new MemoryStream();
            await source.CopyToAsync(content, ct);
            files.Add(new ReportFile($"{PhotoFolder}/{names[photo.Id]}", content.ToArray()));
        }
        return files;
    }

    /// <summary>The files with a preview right after the draft, so that it is in the same zip.</summary>
    public static IReadOnlyList<ReportFile> WithPreview(IReadOnlyList<ReportFile> files, string html) => [files[0], new(PreviewName, Encoding.UTF8.GetBytes(html)), .. files.Skip(1)];

    /// <summary>One zip; the same files give the same bytes.</summary>
    public static byte[] Zip(IEnumerable<ReportFile> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var file in files)
                Add(zip, file);
        var result = bytes.ToArray();
        ForgetSystem(result);
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

    private static void Add(ZipArchive zip, ReportFile file)
    {
        var isText = Path.GetExtension(file.Name) is ".rst" or ".json";
        var entry = zip.CreateEntry(file.Name, isText ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        entry.LastWriteTime = FixedTime;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(file.Content.Span);
    }
}
