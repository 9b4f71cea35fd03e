using System.IO.Compression;
using System.Text;
using SprintBot.Reports;
using SprintBot.SprintFiles;
using SprintBot.Tests.Storage;

namespace SprintBot.Tests.Reports;

public sealed class ReportFilesTests
{
    private static readonly string[] Uploaded = ["Café Größe.PNG", "cafe grosse.png", "cafe große.png", "..\\..\\x y.jpg", "潮位.webp", "-.gif", "潮.webp", "a.b.c.jpeg"];

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
            ["cafe-gro-e.png", "cafe-grosse.png", "cafe-gro-e-2.png", "x-y.jpg", "photo.webp", "photo.gif", "photo-2.webp", "a-b-c.jpg"],
            photos.Select(photo => names[photo.Id]));
    }

    [Fact]
    public async Task A_zip_holds_the_draft_and_the_photos_that_are_there_and_is_the_same_each_time()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("b.jpg"), [1, 2, 3]);
        var plan = Plan(["a.jpg", "b.jpg"]);
        var photos = new FolderPhotos(folder.Path, plan.FileOf);
        var files = await ReportFiles.CollectAsync("text\n", ReportFormat.Plain, plan.ToRecord(), photos, default);
        Assert.Equal(["report.rst", "photos/b.jpg"], files.Select(file => file.Name));
        Assert.Equal([1, 2, 3], files[1].Content.ToArray());

        var bytes = ReportFiles.Zip(files);
        Assert.Equal(bytes, ReportFiles.Zip(await ReportFiles.CollectAsync("text\n", ReportFormat.Plain, plan.ToRecord(), photos, default)));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["report.rst", "photos/b.jpg"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void A_photo_whose_file_is_missing_keeps_its_figure_and_is_on_the_checklist()
    {
        var report = SprintReportCompiler.Compile(Plan(["a.jpg"]).ToRecord(), _ => false);
        Assert.Equal("photos/a.jpg", Assert.Single(report.Photos).Path);
        Assert.Contains(report.Checklist, line => line.Finding == "The file of the photo a.jpg is missing.");
    }
}
