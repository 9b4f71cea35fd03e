using System.IO.Compression;
using SprintBot.Reports.Packing;

namespace SprintBot.Reports.Tests;

public sealed class ReportZipTests
{
    private static readonly byte[] DirectoryHeader = [(byte)'P', (byte)'K', 1, 2];

    [Fact]
    public async Task A_zip_does_not_tell_on_which_system_or_when_it_was_made()
    {
        var zip = (await ReportFiles.ZipAsync([new ReportFile("report.rst", "x\n"u8.ToArray()), new ReportFile("photos/a.jpg", new byte[] { 1, 2, 3 })], default)).ToArray();
        var systems = Enumerable.Range(0, zip.Length - 5).Where(at => zip.AsSpan(at, 4).SequenceEqual(DirectoryHeader)).Select(at => zip[at + 5]);
        Assert.Equal([0, 0], systems);

        using var read = new ZipArchive(new MemoryStream(zip));
        Assert.Equal([("report.rst", 2L, 0), ("photos/a.jpg", 3L, 0)], read.Entries.Select(entry => (entry.FullName, entry.Length, entry.ExternalAttributes)));
        Assert.All(read.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
    }
}
