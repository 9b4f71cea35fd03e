using SprintBot.Photos;
using SprintBot.Reports.Tests;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

public sealed class PhotoFolderTests : IDisposable
{
    private static readonly PhotoId Id = new(1_300_000_000_000_000_001);
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TemporaryFolder home = new();

    private string Photos => home.File("data.db.photos");

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_photo_is_read_as_it_was_saved()
    {
        await Folder().SaveAsync(Id, new byte[] { 1, 2, 3 }, None);
        Assert.Equal([1, 2, 3], await ReadAsync(Id));
        Assert.Equal([$"{Id.Value}.photo"], Directory.GetFiles(Photos).Select(Path.GetFileName));
    }

    [Fact]
    public void A_photo_that_is_not_there_is_null() => Assert.Null(Folder().Open(Id));

    [Fact]
    public async Task A_second_save_changes_nothing()
    {
        await Folder().SaveAsync(Id, new byte[] { 1, 2, 3 }, None);
        await Folder().SaveAsync(Id, new byte[] { 4 }, None);
        Assert.Equal([1, 2, 3], await ReadAsync(Id));
    }

    [Fact]
    public async Task Two_saves_at_once_leave_one_whole_photo()
    {
        var folder = Folder();
        var content = Enumerable.Range(0, 300_000).Select(number => (byte)number).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => folder.SaveAsync(Id, content, None)));
        Assert.Equal(content, await ReadAsync(Id));
        Assert.Single(Directory.GetFiles(Photos));
    }

    [Fact]
    public async Task A_start_deletes_what_was_left_unfinished_and_names_what_is_there()
    {
        await Folder().SaveAsync(Id, new byte[] { 1 }, None);
        await File.WriteAllTextAsync(Path.Combine(Photos, "5.photo.1.unfinished"), "half");
        await File.WriteAllTextAsync(Path.Combine(Photos, "holiday.jpg"), "not ours");
        Assert.Equal([Id], Folder().Tidy());
        Assert.Equal(["1300000000000000001.photo", "holiday.jpg"], Directory.GetFiles(Photos).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_photo_is_set_aside_and_kept()
    {
        await Folder().SaveAsync(Id, new byte[] { 1 }, None);
        Assert.True(Folder().SetAside(Id));
        Assert.Null(Folder().Open(Id));
        Assert.Equal([1], await File.ReadAllBytesAsync(Path.Combine(Photos, "unclaimed", $"{Id.Value}.photo")));
    }

    [Fact]
    public async Task A_photo_that_was_just_saved_is_never_set_aside()
    {
        var folder = Folder();
        await folder.SaveAsync(Id, new byte[] { 1 }, None);
        Assert.False(folder.SetAside(Id));
        Assert.Equal([1], await ReadAsync(Id));
    }

    private PhotoFolder Folder() => new(home.File("data.db"), new LocalDisk());

    private async Task<byte[]> ReadAsync(PhotoId id)
    {
        await using var content = Folder().Open(id);
        var read = new MemoryStream();
        await content!.CopyToAsync(read);
        return read.ToArray();
    }
}
