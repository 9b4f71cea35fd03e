using System.Text;
using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Reports.Tests;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

/// <summary>What whoever runs the bot is told when the data can't be opened.</summary>
public sealed class OpeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_that_is_missing_is_made()
    {
        var path = System.IO.Path.Combine(folder.Path, "a", "b", "data.db");
        await OpenAsync(path, new LocalDisk());
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("SQLite format 3\0 and much more that goes on for longer than a head")]
    public async Task A_file_of_another_program_is_refused_and_not_touched(string content)
    {
        var path = folder.File("notes.db");
        await File.WriteAllTextAsync(path, content);
        var error = await RefusalAsync(path, new LocalDisk());
        Assert.Equal($"{path} is not a SprintBot data file: move it away, or name another file in Storage:Path.", error.Message);
        Assert.Equal(content, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_damaged_file_is_told_from_a_foreign_one()
    {
        var path = folder.File("data.db");
        var damaged = new byte[8192 * 4];
        Encoding.ASCII.GetBytes("** This is a LiteDB file **").CopyTo(damaged, 32);
        await File.WriteAllBytesAsync(path, damaged);
        var error = await RefusalAsync(path, new LocalDisk());
        Assert.Equal($"The data file {path} is damaged (page 0 of 4 is not as it was written): put a backup in its place by “sprintbot restore DIR”, then start SprintBot again.", error.Message);
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be_is_named()
    {
        await File.WriteAllTextAsync(folder.File("data"), "");
        var error = await RefusalAsync(System.IO.Path.Combine(folder.Path, "data", "sprintbot.db"), new LocalDisk());
        Assert.Contains("Storage:Path", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_named()
    {
        var disk = new SimulatedDisk { Before = (_, _) => throw new UnauthorizedAccessException() };
        var error = await RefusalAsync("/data/sprintbot.db", disk);
        Assert.Equal("SprintBot may not write in /data: let it write there, or name another file in Storage:Path.", error.Message);
    }

    [Fact]
    public async Task A_full_disk_is_named()
    {
        var disk = new SimulatedDisk { Before = (step, _) => { if (step is DiskStep.Write) throw new IOException("full", 28); } };
        var error = await RefusalAsync("/data/sprintbot.db", disk);
        Assert.Equal("The disk that holds /data is full: free some space, then start SprintBot again.", error.Message);
    }

    [Fact]
    public async Task Data_of_a_newer_version_are_refused()
    {
        var disk = new SimulatedDisk();
        await OpenAsync("/data/sprintbot.db", disk, new Migrations([.. Enumerable.Repeat<Action<LiteDatabase>>(_ => { }, 99)]));
        var error = await RefusalAsync("/data/sprintbot.db", disk);
        Assert.Equal("A newer SprintBot has written this data file (version 99, this one knows 2): start the newer one.", error.Message);
    }

    [Fact]
    public async Task Whoever_waits_for_data_that_can_not_be_opened_is_told_why()
    {
        var disk = new SimulatedDisk { Before = (_, _) => throw new UnauthorizedAccessException() };
        await using var database = new DurableDatabase("/data/sprintbot.db", Schema.Migrations, disk, NullLogger.Instance);
        await Assert.ThrowsAsync<StorageException>(() => database.WriteAsync(_ => true, CancellationToken.None));
        await Assert.ThrowsAsync<StorageException>(() => database.ReadAsync(_ => true, CancellationToken.None));
    }

    [Fact]
    public async Task The_lock_is_free_again_when_the_data_are_closed()
    {
        var path = folder.File("data.db");
        await OpenAsync(path, new LocalDisk());
        await OpenAsync(path, new LocalDisk());
    }

    [Fact]
    public async Task Two_names_of_one_file_have_one_lock()
    {
        var (path, link) = (folder.File("data.db"), folder.File("link.db"));
        await OpenAsync(path, new LocalDisk());
        File.CreateSymbolicLink(link, path);
        await using var bot = new LiteDbEngine(path: path);
        await bot.ReopenAsync();
        Assert.Contains("Another SprintBot is using", (await RefusalAsync(link, new LocalDisk())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_are_gone_are_not_begun_anew()
    {
        var path = folder.File("data.db");
        await OpenAsync(path, new LocalDisk());
        File.Delete(path);
        var refusal = await RefusalAsync(path, new LocalDisk());
        Assert.Contains("is not there, although there were data", refusal.Message, StringComparison.Ordinal);
        Assert.True(refusal.IsForAnAdmin);
        File.Delete(path + ".lock");
        await OpenAsync(path, new LocalDisk());
    }

    [Fact]
    public async Task Who_looks_in_passing_leaves_no_lock_and_takes_nobodys()
    {
        var path = folder.File("data.db");
        using (DataFileLock.TakeInPassing(path))
            Assert.Throws<StorageException>(() => DataFileLock.Take(path));
        Assert.False(File.Exists(path + ".lock"));
        await OpenAsync(path, new LocalDisk());
        DataFileLock.TakeInPassing(path).Dispose();
        Assert.True(File.Exists(path + ".lock"));
    }

    [Fact]
    public async Task Nobody_but_the_owner_may_read_what_is_kept()
    {
        if (OperatingSystem.IsWindows())
            return;
        var data = System.IO.Path.Combine(folder.Path, "kept", "data.db");
        await OpenAsync(data, new LocalDisk());
        await new PhotoFolder(data, new LocalDisk()).SaveAsync(new(7), new byte[] { 1 }, CancellationToken.None);
        var kept = System.IO.Path.GetDirectoryName(data)!;
        Assert.Equal(["7.photo", "data.db", "data.db.lock", "data.db.redo"], Directory.GetFiles(kept, "*", SearchOption.AllDirectories).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));
        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.All(Directory.GetFiles(kept, "*", SearchOption.AllDirectories), path => Assert.Equal(file, ModeOf(path)));
        Assert.All([kept, data + ".photos"], path => Assert.Equal(file | UnixFileMode.UserExecute, ModeOf(path)));
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private static async Task OpenAsync(string path, IDisk disk, Migrations? migrations = null)
    {
        await using var database = new DurableDatabase(path, migrations ?? Schema.Migrations, disk, NullLogger.Instance);
        await database.Opened;
    }

    private static Task<StorageException> RefusalAsync(string path, IDisk disk) =>
        Assert.ThrowsAsync<StorageException>(() => OpenAsync(path, disk));
}
