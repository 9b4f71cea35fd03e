using System.IO.Compression;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Storage.LiteDb.Backups;

namespace SprintBot.Tests.Storage;

/// <summary>Files of every earlier version, as the bot of then left them (a sprint with three updates, a topic, a profile, a reminder and a draft), are brought to the newest one.</summary>
public sealed class MigrationTests
{
    private const string Path = "/data/sprintbot.db";
    private const string Copy = Path + ".version-1";
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string[] Kept = ["version-1", "version-1-stamped"];

    public static TheoryData<string> Files => [.. Kept];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task All_that_an_older_file_has_is_there_afterwards_and_a_copy_is_kept(string name)
    {
        var (disk, older) = await DiskAsync(name);
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        await AssertWholeAsync(engine);
        Assert.Equal(older, disk.BytesOf(Copy));
        disk.Delete(Copy);
        await engine.ReopenAsync();
        await AssertWholeAsync(engine);
        Assert.DoesNotContain(Copy, disk.Files("/data"));
    }

    [Fact]
    public async Task A_copy_of_other_data_is_not_written_over()
    {
        var (disk, older) = await DiskAsync(Kept[0]);
        disk.Put(Copy, [1, 2, 3]);
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        Assert.Equal([1, 2, 3], disk.BytesOf(Copy));
        Assert.Equal(older, disk.BytesOf(Copy + "-2"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_kill_at_any_step_loses_nothing(string name)
    {
        var (last, step) = (false, 1);
        for (; !last; step += Loops.Of(1) > 1 ? 1 : 3)
        {
            var (disk, _) = await DiskAsync(name);
            disk.DieAfter(step);
            last = await TryOpenAsync(disk);
            disk.Kill();
            await using var engine = new LiteDbEngine(disk, Path);
            await engine.ReopenAsync();
            await AssertWholeAsync(engine);
        }
        Assert.True(step > 10);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Without_room_for_the_copy_the_file_stays_as_it_is(string name)
    {
        var (disk, older) = await DiskAsync(name);
        disk.Before = (step, path) =>
        {
            if (step is DiskStep.Write && path.StartsWith(Copy, StringComparison.Ordinal))
                throw new IOException("No space left on device", 28);
        };
        await using var database = new DurableDatabase(Path, Schema.Migrations, disk, NullLogger.Instance);
        var refusal = await Assert.ThrowsAsync<StorageException>(() => database.Opened);
        Assert.Equal("The disk that holds /data is full: free some space, then start SprintBot again.", refusal.Message);
        Assert.Equal(older, disk.BytesOf(Path));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_backup_of_an_older_file_stays_of_that_version(string name)
    {
        var (disk, _) = await DiskAsync(name);
        using var data = DataFile.OpenToRead(disk, Path, Schema.Migrations);
        Assert.Equal(1, data.Database.UserVersion);
        Assert.True(DeepCheck.Read(data.Database, Path).Documents >= 7);
    }

    [Fact]
    public void Each_version_but_the_newest_has_a_file_here() =>
        Assert.Equal(Enumerable.Range(1, Schema.Migrations.Newest - 1), Kept.Select(name => int.Parse(name.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)).Distinct());

    private static async Task<(SimulatedDisk Disk, byte[] Content)> DiskAsync(string name)
    {
        await using var file = File.OpenRead(System.IO.Path.Combine(AppContext.BaseDirectory, "Storage", "Versions", name + ".db.gz"));
        await using var zip = new GZipStream(file, CompressionMode.Decompress);
        var content = new MemoryStream();
        await zip.CopyToAsync(content);
        var disk = new SimulatedDisk();
        disk.Put(Path, content.ToArray());
        return (disk, content.ToArray());
    }

    private static async Task<bool> TryOpenAsync(SimulatedDisk disk)
    {
        await using var database = new DurableDatabase(Path, Schema.Migrations, disk, NullLogger.Instance);
        try
        {
            await database.Opened;
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private static async Task AssertWholeAsync(LiteDbEngine engine)
    {
        var sprint = await engine.Database.ReadAsync(db => SprintMap.Read(db.Sprints().FindAll().Single()), None);
        Assert.Equal("Harbour sprint", sprint.Name);
        var updates = await engine.Updates.ListAsync(sprint.Id, null, null, None);
        Assert.Equal(
            ["Wrote the reader for tide tables, with the gaps of 1953.", "- read them in half the time\n- **no** more than 4 MB\n```\ntides --year 1953\n```", "Blocked by the old gauge: it speaks Baudot. 🌊"],
            updates.OrderBy(update => update.Id.Value).Select(update => update.Text));
        var (topics, people, reminders, versions, documents) = await engine.Database.ReadAsync(
            db => (db.Topics().Count(), db.Sprinters().FindAll().Select(SprinterMap.Read).ToList(), db.Reminders().Count(), db.Versions().Count(), DeepCheck.Read(db, Path).Documents), None);
        Assert.Equal((1, 1, 1), (topics, reminders, versions));
        Assert.Contains(people, person => person.Affiliation == "Tidewater Observatory");
        Assert.Equal(Schema.Migrations.Newest, await engine.Database.ReadAsync(db => db.UserVersion, None));
        Assert.True(documents >= 8);
    }
}
