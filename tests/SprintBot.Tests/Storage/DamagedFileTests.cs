using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Reports.Tests;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Storage.LiteDb.Backups;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>A data file that a disk has harmed is found when it is opened, and nothing is written into it.</summary>
public sealed class DamagedFileTests
{
    private const string Path = "/data/sprintbot.db";
    private const int LastPageAt = 64;
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task One_wrong_bit_is_found_wherever_it_is()
    {
        var content = await MadeAsync();
        var random = new Random(7);
        for (var number = 0; number < Loops.Of(150); number++)
        {
            var at = number < 40 ? number : random.Next(Used(content));
            if (at is >= FileStamp.Position and < FileStamp.Position + FileStamp.Length)
                continue; // the stamp is not LiteDB's: with a wrong one the file is as good as with none
            var damaged = (byte[])content.Clone();
            damaged[at] ^= (byte)(1 << random.Next(8));
            await AssertRefusedAsync(damaged, "is damaged");
        }
    }

    [Fact]
    public async Task A_block_of_zeros_or_of_another_page_is_found()
    {
        var content = await MadeAsync();
        for (var block = 0; block < Used(content); block += 4096)
        {
            var zeros = (byte[])content.Clone();
            zeros.AsSpan(block, 4096).Clear();
            if (!zeros.AsSpan(block, 4096).SequenceEqual(content.AsSpan(block, 4096)))
                await AssertRefusedAsync(zeros, block == 0 ? "is not a SprintBot data file" : "is damaged");
        }
        var moved = (byte[])content.Clone();
        content.AsSpan(2 * ChecksummedPages.Size, ChecksummedPages.Size).CopyTo(moved.AsSpan(3 * ChecksummedPages.Size));
        await AssertRefusedAsync(moved, "page 3 of ");
    }

    [Fact]
    public async Task A_file_that_was_cut_short_is_found()
    {
        var content = await MadeAsync();
        for (var length = 4096; length < Used(content); length += 4096)
            await AssertRefusedAsync(content[..length], "is damaged (it is cut short)");
        await AssertRefusedAsync(content[..100], "is damaged (it is cut short)");
        var whole = new SimulatedDisk();
        whole.Put(Path, content[..Used(content)]);
        await using var database = new DurableDatabase(Path, Schema.Migrations, whole, NullLogger.Instance);
        await database.Opened;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1 << 20)]
    public async Task A_file_that_has_lost_all_it_had_is_not_taken_for_a_new_one(int zeros)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("data.db");
        await OpenAsync(path);
        await File.WriteAllBytesAsync(path, new byte[zeros]);
        var refusal = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(path));
        Assert.Equal($"The data file {path} is damaged (it is empty, although there were data): put a backup in its place by “sprintbot restore DIR”, then start SprintBot again.", refusal.Message);
        File.Delete(path);
        Assert.Contains("is not there, although there were data", (await Assert.ThrowsAsync<StorageException>(() => OpenAsync(path))).Message, StringComparison.Ordinal);
        File.Delete(path + ".lock"); // whoever takes that away too means it
        await OpenAsync(path);
    }

    [Fact]
    public async Task Damage_that_comes_while_the_bot_runs_is_told_and_not_spread()
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        await FillAsync(engine);
        await engine.ReopenAsync();
        var damaged = disk.BytesOf(Path);
        for (var page = 3; page < Used(damaged) / ChecksummedPages.Size; page++)
            damaged[(page * ChecksummedPages.Size) + 5000] ^= 1;
        disk.Put(Path, damaged);
        var fault = await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (var id = 5_000; id < 5_100; id++)
                await engine.Updates.AddAsync(new Posting(Child.UpdateOf(id), null, []), None);
        });
        Assert.StartsWith("This was not saved", fault.Message, StringComparison.Ordinal);
        Assert.Contains("could not be reopened", (await Assert.ThrowsAsync<StorageException>(() => engine.Updates.ListAsync(Child.Sprint, null, null, None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_rolled_back_and_deleted_leaves_no_page_that_looks_damaged()
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        var random = new Random(3);
        for (var round = 0; round < Loops.Of(12); round++)
        {
            var first = round * 1000;
            await Task.WhenAll(Enumerable.Range(first, 60).Select(id => engine.Updates.AddAsync(new Posting(Child.UpdateOf(id), null, []), None)));
            await Assert.ThrowsAsync<FormatException>(() => engine.Database.WriteAsync<bool>(
                db =>
                {
                    for (var id = 1; id < random.Next(200); id++)
                        db.Updates().Upsert(UpdateMap.Write(Child.UpdateOf(id * 977)));
                    db.Updates().DeleteAll();
                    throw new FormatException();
                }, None));
            await engine.Database.WriteAsync(db => db.Updates().DeleteMany(LiteDB.Query.LT("_id", random.Next(first + 60))), None);
            await engine.ReopenAsync();
        }
        var (documents, _) = await engine.Database.ReadAsync(db => DeepCheck.Read(db, Path), None);
        Assert.True(documents > 0);
    }

    private static async Task<byte[]> MadeAsync()
    {
        var disk = new SimulatedDisk();
        await using (var engine = new LiteDbEngine(disk, Path))
        {
            await engine.ReopenAsync();
            await FillAsync(engine);
        }
        return disk.BytesOf(Path);
    }

    private static async Task FillAsync(LiteDbEngine engine) => await Task.WhenAll(Enumerable.Range(1, 120).Select(id => engine.Updates.AddAsync(new Posting(Child.UpdateOf(id), null, []), None)));

    /// <summary>Bytes up to the end of the last page that LiteDB uses.</summary>
    private static int Used(byte[] content) => (BitConverter.ToInt32(content, LastPageAt) + 1) * ChecksummedPages.Size;

    private static async Task OpenAsync(string path)
    {
        await using var database = new DurableDatabase(path, Schema.Migrations, new LocalDisk(), NullLogger.Instance);
        await database.Opened;
    }

    private static async Task AssertRefusedAsync(byte[] content, string because)
    {
        var disk = new SimulatedDisk();
        disk.Put(Path, content);
        await using var database = new DurableDatabase(Path, Schema.Migrations, disk, NullLogger.Instance);
        var refusal = await Assert.ThrowsAsync<StorageException>(() => database.Opened);
        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(content, disk.BytesOf(Path));
    }
}
