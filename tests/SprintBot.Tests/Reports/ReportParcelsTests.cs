using System.IO.Compression;
using SprintBot.Reports;

namespace SprintBot.Tests.Reports;

public sealed class ReportParcelsTests
{
    private const int Limit = 100_000;

    private static ReportFile File(string name, int size) => new(name, new byte[size]);

    private static ReportParcels Pack(params ReportFile[] files) => ReportParcels.Pack(files, Limit);

    private static IEnumerable<string> Held(ReportFile zip)
    {
        using var read = new ZipArchive(new MemoryStream(zip.Content.ToArray()));
        return [.. read.Entries.Select(entry => entry.FullName)];
    }

    [Fact]
    public void Photos_go_with_the_draft_and_originals_where_there_is_room()
    {
        var parcels = Pack(File("report.rst", 5_000), File("photos/a.jpg", 30_000), File("photos/b.jpg", 30_000), File("originals/a.jpg", 80_000), File("originals/b.jpg", 20_000), File("originals/c.jpg", 30_000));
        Assert.Equal(["report.zip", "report-photos-2.zip", "report-photos-3.zip"], parcels.Zips.Select(zip => zip.Name));
        Assert.Equal(["report.rst", "photos/a.jpg", "photos/b.jpg", "originals/b.jpg"], Held(parcels.Zips[0]));
        Assert.Equal(["originals/a.jpg"], Held(parcels.Zips[1]));
        Assert.Equal(["originals/c.jpg"], Held(parcels.Zips[2]));
        Assert.All(parcels.Zips, zip => Assert.InRange(zip.Content.Length, 1, Limit));
        Assert.Empty(parcels.TooLarge);
    }

    [Fact]
    public void What_fits_into_no_zip_is_told_and_the_rest_goes_on()
    {
        var parcels = Pack(File("report.rst", 10), File("photos/a.gif", Limit), File("photos/b.jpg", 10), File("originals/b.jpg", Limit - 100));
        Assert.Equal(["photos/a.gif", "originals/b.jpg"], parcels.TooLarge.Select(file => file.Name));
        Assert.Equal(["report.rst", "photos/b.jpg"], Held(Assert.Single(parcels.Zips)));
    }
}
