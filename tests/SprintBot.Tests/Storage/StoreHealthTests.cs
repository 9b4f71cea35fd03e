using SprintBot.Storage;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

/// <summary>Whether the store can be written is found out by writing.</summary>
public sealed class StoreHealthTests
{
    private const string Path = "/data/sprintbot.db";
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_try_leaves_nothing_behind()
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        await new StoreHealth(engine.Database, Path, disk).TrySavingAsync(None);
        Assert.DoesNotContain(disk.Files("/data"), file => file.EndsWith(".probe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(28, "the disk that holds /data is full: free some space")]
    [InlineData(30, "SprintBot may not write in /data: let it write there")]
    [InlineData(5, "nothing can be written in /data (something)")]
    public async Task A_disk_that_takes_nothing_is_told_and_the_data_stay_open(int code, string expected)
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        var health = new StoreHealth(engine.Database, Path, disk);
        disk.Before = (step, _) =>
        {
            if (step is DiskStep.Write)
                throw new IOException("something", code);
        };
        Assert.Equal(expected, (await Assert.ThrowsAsync<StorageException>(() => health.TrySavingAsync(None))).Message);
        await health.AnswerAsync(None);
        disk.Before = null;
        await health.TrySavingAsync(None);
    }
}
