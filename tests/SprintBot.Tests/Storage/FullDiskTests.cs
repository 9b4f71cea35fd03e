using SprintBot.Storage;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>A disk that fills up while the bot runs, and has room again later.</summary>
public sealed class FullDiskTests
{
    private const string Path = "/data/sprintbot.db";
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>Room for growth, the redo file, the data.</summary>
    public static TheoryData<string, string> Places => new()
    {
        { "growth", Path },
        { "redo", Path + ".redo" },
        { "applying", Path },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task While_it_is_full_saving_fails_and_reading_goes_on_and_afterwards_all_is_well(string place, string full)
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        await SaveAsync(engine, 1);
        var redo = Path + ".redo";
        disk.Before = (step, path) =>
        {
            // Applying begins when the redo file is whole; growth comes before it holds anything new.
            var isThere = path == full && step is DiskStep.Write;
            if (isThere && (place != "applying" || disk.BytesOf(redo).Length > 0))
                throw new IOException("No space left on device", 28);
        };

        var error = await Assert.ThrowsAsync<StorageException>(() => SaveAsync(engine, 2, letters: place == "redo" ? 10 : 3_000_000));
        Assert.Equal($"The disk that holds {Path} is full, and this is not known to be saved: free some space, then try again.", error.Message);
        if (place != "applying")
            Assert.Equal([1L], await IdsAsync(engine));

        disk.Before = null;
        await SaveAsync(engine, 3);
        Assert.Superset(new HashSet<long> { 1, 3 }, (await IdsAsync(engine)).ToHashSet());
        await engine.ReopenAsync();
        Assert.Superset(new HashSet<long> { 1, 3 }, (await IdsAsync(engine)).ToHashSet());
    }

    [Fact]
    public async Task A_disk_that_can_not_even_be_reopened_is_told_to_readers_and_later_goes_on()
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        await SaveAsync(engine, 1);
        disk.Before = (_, _) => throw new IOException("gone");

        await Assert.ThrowsAsync<StorageException>(() => SaveAsync(engine, 2));
        await Assert.ThrowsAsync<StorageException>(() => IdsAsync(engine));

        disk.Before = null;
        await SaveAsync(engine, 3);
        Assert.Equal([1L, 3L], await IdsAsync(engine));
    }

    [NeedsSmallFileSystemFact]
    public async Task A_real_full_disk_loses_nothing_and_goes_on_when_there_is_room()
    {
        using var small = SmallFileSystem.Mount();
        await using var engine = new LiteDbEngine(path: System.IO.Path.Combine(small.Path, "data.db"));
        await engine.ReopenAsync();
        var filler = System.IO.Path.Combine(small.Path, "filler");
        await File.WriteAllBytesAsync(filler, new byte[3 << 20]);
        var saved = 0;
        await Assert.ThrowsAsync<StorageException>(async () =>
        {
            for (; ; saved++)
                await SaveAsync(engine, saved, letters: 50_000);
        });
        Assert.InRange(saved, 1, 1_000);
        Assert.Equal(saved, (await IdsAsync(engine)).Count);

        File.Delete(filler);
        await SaveAsync(engine, saved);
        await engine.ReopenAsync();
        Assert.Equal(saved + 1, (await IdsAsync(engine)).Count);
    }

    private static Task<Update> SaveAsync(LiteDbEngine engine, long id, int letters = 10) =>
        engine.Updates.AddAsync(new Posting(Child.UpdateOf(id) with { Text = new string('x', letters) }, NewTopic: null, People: []), None);

    private static async Task<List<long>> IdsAsync(LiteDbEngine engine) =>
        [.. (await engine.Updates.ListAsync(Child.Sprint, null, null, None)).Select(update => update.Id.Value).Order()];
}
