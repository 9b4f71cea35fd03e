using System.IO.Compression;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Reports.Packing;

namespace SprintBot.Reporting.Versions;

/// <summary>The edited report in the zip that it came in, or in one that somebody made. It is read in memory: nothing of it reaches the disk, whatever its names say.</summary>
public static class DraftZip
{
    /// <summary>More than any report has, and few enough to be listed in no time.</summary>
    private const int MostFiles = 5_000;

    private static readonly Phrase TooManyFiles = new("reporting.zip-of-many", "The zip has more files than any report.");
    private static readonly Phrase NoReport = new("reporting.zip-without-report", "There is no {file} in the zip.");
    private static readonly Phrase SeveralReports = new("reporting.zip-with-several", "There are {count} files {file} in the zip, and only you know which one is meant.");
    private static readonly Phrase Locked = new("reporting.zip-locked", "The {file} in the zip is locked by a password.");
    private static readonly Phrase TooLarge = new("reporting.zip-report-too-large", "The {file} in the zip is larger than {size} MiB.");
    private static readonly Phrase Damaged = new("reporting.zip-damaged", "The zip is damaged: nothing can be read from it.");
    private static readonly Phrase SendReport = new("reporting.send-edited-report", "Send the {file} that you have edited, by itself or in the zip that it came in.");

    /// <summary>Whether bytes begin as a zip does.</summary>
    public static bool Is(ReadOnlySpan<byte> content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    /// <summary>The bytes of its only <c>report.rst</c>, at the top or in a folder.</summary>
    /// <param name="zip">All of it.</param>
    /// <param name="maxBytes">What the text may have: no more than that is unpacked, whatever the zip says of it.</param>
    /// <exception cref="UserError">There is none, there are several, or it can't be unpacked.</exception>
    public static ReadOnlyMemory<byte> Read(ReadOnlyMemory<byte> zip, int maxBytes)
    {
        if (zip.Span.Count("PK\u0001\u0002"u8) > MostFiles)
            throw Refused(TooManyFiles);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray()), ZipArchiveMode.Read);
            return Unpacked(Only([.. archive.Entries.Where(entry => IsReport(entry.FullName))]), maxBytes);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            throw Refused(Damaged);
        }
    }

    private static bool IsReport(string path) => path.Split('/', '\\') is var parts && parts[^1].Equals(ReportFiles.DraftName, StringComparison.OrdinalIgnoreCase) && !parts.Contains("..");

    private static ZipArchiveEntry Only(IReadOnlyList<ZipArchiveEntry> reports) => reports switch
    {
        [] => throw Refused(NoReport),
        [{ IsEncrypted: true }] => throw Refused(Locked),
        [var only] => only,
        _ => throw Refused(SeveralReports, ("count", reports.Count)),
    };

    private static ReadOnlyMemory<byte> Unpacked(ZipArchiveEntry report, int maxBytes)
    {
        using var stream = report.Open();
        var bytes = new byte[maxBytes + 1];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= maxBytes ? bytes.AsMemory(0, length) : throw Refused(TooLarge, ("size", maxBytes / 1024 / 1024));
    }

    private static UserError Refused(Phrase what, params IReadOnlyList<(string, object)> values) =>
        new(what.With([.. values, ("file", ReportFiles.DraftName)]), SendReport.With(("file", ReportFiles.DraftName)));
}
