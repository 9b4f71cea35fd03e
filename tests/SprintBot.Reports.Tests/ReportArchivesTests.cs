using System.IO.Compression;
using SprintBot.Reports.Packing;

namespace SprintBot.Reports.Tests;

public sealed class ReportArchivesTests
{
    private const int Limit = 100_000;

    private static ReportFile File(string name, int size) => new(name, new byte[size]);

    private static ReportArchives Pack(params ReportFile[] files) => ReportArchives.Pack(files, Limit);

    private static async Task<IEnumerable<string>> HeldAsync(ReportFile zip)
    {
        var bytes = (await zip.ReadAsync(default)).ToArray();
        Assert.InRange(bytes.Length, 1, Limit);
        using var read = new ZipArchive(new MemoryStream(bytes));
        return [.. read.Entries.Select(entry => entry.FullName)];
    }

    [Fact]
    public async Task Photos_go_with_the_draft_and_originals_where_there_is_room()
    {
        var archives = Pack(File("report.rst", 5_000), File("photos/a.jpg", 30_000), File("photos/b.jpg", 30_000), File("originals/a.jpg", 80_000), File("originals/b.jpg", 20_000), File("originals/c.jpg", 30_000));
        Assert.Equal(["report.zip", "report-photos-2.zip", "report-photos-3.zip"], archives.Zips.Select(zip => zip.Name));
        Assert.Equal(["report.rst", "photos/a.jpg", "photos/b.jpg", "originals/b.jpg"], await HeldAsync(archives.Zips[0]));
        Assert.Equal(["originals/a.jpg"], await HeldAsync(archives.Zips[1]));
        Assert.Equal(["originals/c.jpg"], await HeldAsync(archives.Zips[2]));
        Assert.Empty(archives.TooLarge);
    }

    [Fact]
    public async Task What_fits_into_no_zip_is_told_and_the_rest_goes_on()
    {
        var archives = Pack(File("report.rst", 10), File("photos/a.gif", Limit), File("photos/b.jpg", 10), File("originals/b.jpg", Limit - 100));
        Assert.Equal(["photos/a.gif", "originals/b.jpg"], archives.TooLarge.Select(file => file.Name));
        Assert.Equal(["report.rst", "photos/b.jpg"], await HeldAsync(Assert.Single(archives.Zips)));
    }
}
