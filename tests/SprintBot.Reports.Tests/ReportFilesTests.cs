using System.IO.Compression;
using System.Text;
using SkiaSharp;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Tests.Prints;


namespace SprintBot.Reports.Tests;

public sealed class ReportFilesTests
{
    private static readonly string[] Uploaded = ["Café Größe.PNG", "cafe grosse.png", "cafe große.png", "..\\..\\x y.jpg", "潮位.webp", "-.gif", "潮.webp", "a.b.c.jpeg", "CON.jpg", "com¹.png", "..\\LPT9.jpg", "contents.jpg", "map.SVG", "scan.tiff", "run.php"];

    private static SprintPlan Plan(IEnumerable<string> files) => SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
        {"sprint": {"name": "x", "start": "2026-05-04"}, "people": [{"id": "a", "displayName": "A"}],
         "photos": [{{string.Join(',', files.Select(file => $$"""{"file": {{System.Text.Json.JsonSerializer.Serialize(file)}}, "author": "a"}"""))}}]}
        """));

    [Fact]
    public void Photos_get_names_that_every_system_takes_and_that_are_unique()
    {
        var photos = Plan(Uploaded).Photos;
        var names = PhotoNames.For(photos);
        Assert.Equal(
            ["cafe-gro-e.png", "cafe-grosse.png", "cafe-gro-e-2.png", "x-y.jpg", "photo.webp", "photo.gif", "photo-2.webp", "a-b-c.jpg", "photo-con.jpg", "photo-com1.png", "photo-lpt9.jpg", "contents.jpg", "map.svg", "scan.tif", "run.jpg"],
            photos.Select(photo => names[photo.Id]));
    }

    [Fact]
    public void Of_photos_with_one_name_the_one_posted_first_keeps_it_whatever_day_the_others_are_of()
    {
        var photos = Plan(["image.png", "image.png"]).Photos;
        IReadOnlyList<Photo> changed = [photos[0], photos[1] with { Day = photos[0].Day.PlusDays(-1) }];
        Assert.Equal("image.png", PhotoNames.For(changed)[photos[0].Id]);
    }

    [Fact]
    public async Task A_zip_holds_the_draft_and_the_photos_that_are_there_and_is_the_same_each_time()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("b.jpg"), [1, 2, 3]);
        var plan = Plan(["a.jpg", "b.jpg"]);
        var photos = new FolderPhotos(folder.Path, plan.FileOf);
        var files = ReportFiles.Collect("text\n", ReportFormat.Plain, await ReportPrints.MakeAsync(plan.Photos, photos, default));
        Assert.Equal(["report.rst", "photos/b.jpg"], files.Select(file => file.Name));
        Assert.Equal([1, 2, 3], (await files[1].ReadAsync(default)).ToArray());

        var bytes = (await ReportFiles.ZipAsync(files, default)).ToArray();
        Assert.Equal(bytes, (await ReportFiles.ZipAsync(ReportFiles.Collect("text\n", ReportFormat.Plain, await ReportPrints.MakeAsync(plan.Photos, photos, default)), default)).ToArray());
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["report.rst", "photos/b.jpg"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task Photos_are_printed_for_the_page_and_go_along_as_they_were_posted_where_that_differs()
    {
        using var folder = new TemporaryFolder();
        var (camera, screen) = (Drawn.JpegWith(Drawn.Quarters("gyrb", 2000, 3000), 6), Drawn.Quarters(format: SKEncodedImageFormat.Png));
        await File.WriteAllBytesAsync(folder.File("camera.jpg"), camera);
        await File.WriteAllBytesAsync(folder.File("screen.png"), screen);
        await File.WriteAllTextAsync(folder.File("notes.jpg"), "not a picture");
        await File.WriteAllBytesAsync(folder.File("cut.jpg"), camera[..^(camera.Length / 4)]);
        var plan = Plan(["camera.jpg", "screen.png", "notes.jpg", "missing.jpg", "cut.jpg"]);
        var prints = await ReportPrints.MakeAsync(plan.Photos, new FolderPhotos(folder.Path, plan.FileOf), default);

        var files = ReportFiles.Collect("text\n", ReportFormat.Plain, prints);
        Assert.Equal(
            ["report.rst", "photos/camera.jpg", "photos/cut.jpg", "photos/notes.jpg", "photos/screen.png", "originals/camera.jpg", "originals/cut.jpg"],
            files.Select(file => file.Name));
        Assert.Equal(("rgby", 1600, 1067, SKEncodedOrigin.TopLeft), Drawn.Look(await files[1].ReadAsync(default)));
        Assert.Equal(screen, (await files[4].ReadAsync(default)).ToArray());
        Assert.Equal(camera, (await files[5].ReadAsync(default)).ToArray());
        Assert.Equal(["A part of the photo photos/cut.jpg is missing or broken.", "The photo photos/notes.jpg can't be read as a picture."], prints.Checklist.Select(line => line.Finding));
    }

    [Fact]
    public async Task Of_photos_that_are_published_as_posted_nothing_is_kept_in_memory_and_one_that_goes_meanwhile_is_told()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("camera.jpg"), Drawn.JpegWith(Drawn.Quarters("gyrb", 2000, 3000), 6));
        await File.WriteAllTextAsync(folder.File("notes.jpg"), "not a picture");
        var plan = Plan(["camera.jpg", "notes.jpg"]);
        var prints = await ReportPrints.MakeAsync(plan.Photos, new FolderPhotos(folder.Path, plan.FileOf), default);
        var archive = ReportArchives.Pack(ReportFiles.Collect("text\n", ReportFormat.Plain, prints), 1 << 20).Zips[0];
        await File.WriteAllTextAsync(folder.File("notes.jpg"), "NOT A PICTURE");
        Assert.Equal("NOT A PICTURE", Encoding.UTF8.GetString((await prints.Prints[1].ReadAsync(default)).Span));
        Assert.NotEqual(0, (await archive.ReadAsync(default)).Length);

        File.Delete(folder.File("camera.jpg"));
        Assert.NotEqual(0, (await prints.Prints[0].ReadAsync(default)).Length);
        Assert.Contains("photos/camera.jpg", (await Assert.ThrowsAsync<FileNotFoundException>(async () => await prints.Originals[0].ReadAsync(default))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileNotFoundException>(async () => await archive.ReadAsync(default));
    }

    [Fact]
    public async Task Printing_ends_when_it_is_told_to()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("a.jpg"), Drawn.Quarters());
        var plan = Plan(["a.jpg"]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReportPrints.MakeAsync(plan.Photos, new FolderPhotos(folder.Path, plan.FileOf), new CancellationToken(true)));
    }

    [Fact]
    public void A_photo_whose_file_is_missing_keeps_its_figure_and_is_on_the_checklist()
    {
        var report = SprintReportCompiler.Compile(Plan(["a.jpg"]).ToRecord(), _ => false);
        Assert.Equal("photos/a.jpg", Assert.Single(report.Photos).Path);
        Assert.Contains(report.Checklist, line => line.Finding == "Photos whose files are missing: photos/a.jpg.");
    }
}
