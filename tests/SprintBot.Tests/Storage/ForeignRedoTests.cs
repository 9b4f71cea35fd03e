using System.Buffers.Binary;
using System.Security.Cryptography;
using LiteDB;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

/// <summary>A redo file that was left lying does no harm to a data file that is put back beside it.</summary>
public sealed class ForeignRedoTests
{
    private const string Path = "/data/a.db";
    private const string Redo = Path + AtomicFile.RedoSuffix;
    private const int Ages = 8;

    [Fact]
    public async Task A_backup_of_any_age_beside_a_redo_file_of_any_age_is_what_it_was()
    {
        var (stopped, _, redos) = await HistoryAsync();
        for (var backup = 0; backup < stopped.Count; backup++)
            foreach (var redo in redos)
            {
                var disk = With(stopped[backup], redo);
                Assert.Equal(backup + 1, await CountAsync(disk));
                Assert.Empty(disk.BytesOf(Redo));
                Assert.Single(disk.Files("/data"), file => file.StartsWith(Redo + ".foreign-", StringComparison.Ordinal));
            }
    }

    /// <summary>Of a copy of a running bot's file the very next redo file can't be told from one that is to be finished; every other is set aside.</summary>
    [Fact]
    public async Task A_copy_of_a_running_bots_file_takes_no_redo_file_but_the_very_next()
    {
        var (_, running, redos) = await HistoryAsync();
        for (var copy = 0; copy < running.Count; copy++)
            for (var redo = 0; redo < redos.Count; redo++)
                Assert.Equal(copy == redo ? copy + 2 : copy + 1, await CountAsync(With(running[copy], redos[redo])));
    }

    [Fact]
    public async Task A_killed_bot_leaves_no_redo_file_that_would_undo_a_restore()
    {
        var disk = new SimulatedDisk();
        await AddAsync(disk, 0);
        var database = Open(disk);
        await InsertAsync(database, 1);
        var backup = disk.BytesOf(Path);
        await InsertAsync(database, 2);
        var redo = disk.BytesOf(Redo);
        await database.DisposeAsync();

        Assert.Equal(2, await CountAsync(With(backup, redo)));
    }

    [Fact]
    public async Task The_redo_file_of_an_older_version_is_finished_and_what_was_there_before_is_kept()
    {
        var (stopped, running, redos) = await HistoryAsync();
        var before = WithoutStamp(running[3]);
        var disk = With(before, AsOlder(redos[3]));

        Assert.Equal(5, await CountAsync(disk));
        Assert.Equal(before, disk.BytesOf(Path + ".before-redo"));

        var restored = With(stopped[2], AsOlder(redos[5]));
        Assert.Equal(3, await CountAsync(restored));
    }

    [Fact]
    public async Task A_new_data_file_takes_no_redo_file_of_one_that_was_moved_away()
    {
        var (_, _, redos) = await HistoryAsync();
        foreach (var redo in redos)
            Assert.Equal(0, await CountAsync(With([], redo)));
    }

    /// <summary>For each age: the file of the stopped bot, the file as it was running before the next save, and the redo file of that save, cut while it was applied.</summary>
    private static async Task<(List<byte[]> Stopped, List<byte[]> Running, List<byte[]> Redos)> HistoryAsync()
    {
        var disk = new SimulatedDisk();
        var (stopped, running, redos) = (new List<byte[]>(), new List<byte[]>(), new List<byte[]>());
        await AddAsync(disk, 0);
        for (var age = 1; age <= Ages; age++)
        {
            stopped.Add(disk.BytesOf(Path));
            var database = Open(disk);
            await database.Opened;
            running.Add(disk.BytesOf(Path));
            disk.Before = (step, path) =>
            {
                if (step is DiskStep.Write && path == Path)
                    throw new IOException("cut");
            };
            await Assert.ThrowsAnyAsync<Exception>(() => InsertAsync(database, age));
            redos.Add(disk.BytesOf(Redo));
            disk.Before = null;
            await database.DisposeAsync();
            Assert.Equal(age + 1, await CountAsync(disk));
        }
        return (stopped, running, redos);
    }

    private static SimulatedDisk With(byte[] data, byte[] redo)
    {
        var disk = new SimulatedDisk();
        disk.Put(Path, data);
        disk.Put(Redo, redo);
        return disk;
    }

    private static byte[] WithoutStamp(byte[] data)
    {
        var older = (byte[])data.Clone();
        older.AsSpan(FileStamp.Position, FileStamp.Length).Clear();
        return older;
    }

    /// <summary>Length, SHA-256, writes: without the mark and the stamps, and without the last write, which is the stamp's.</summary>
    private static byte[] AsOlder(byte[] redo)
    {
        const int head = 8 + FileStamp.Length + FileStamp.Length + 8 + 32;
        var writes = redo[head..(head + (int)BinaryPrimitives.ReadInt64LittleEndian(redo.AsSpan(8 + FileStamp.Length + FileStamp.Length)))];
        writes = writes[..^(12 + FileStamp.Length)];
        var older = new byte[8 + 32 + writes.Length];
        BinaryPrimitives.WriteInt64LittleEndian(older, writes.Length);
        SHA256.HashData(writes).CopyTo(older, 8);
        writes.CopyTo(older, 40);
        return older;
    }

    private static DurableDatabase Open(SimulatedDisk disk) => new(Path, Schema.Migrations, disk, NullLogger.Instance);

    private static async Task AddAsync(SimulatedDisk disk, int id)
    {
        await using var database = Open(disk);
        await InsertAsync(database, id);
    }

    private static Task<bool> InsertAsync(DurableDatabase database, int id) =>
        database.WriteAsync(db => db.Topics().Upsert(new BsonDocument { ["_id"] = (long)id, ["text"] = new string('x', 9000) }), CancellationToken.None);

    private static async Task<int> CountAsync(SimulatedDisk disk)
    {
        await using var database = Open(disk);
        return await database.ReadAsync(db => db.Topics().FindAll().Count(document => document["text"].AsString.Length == 9000), CancellationToken.None);
    }
}
