using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Photos;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Updates;
using Xunit.Abstractions;

namespace SprintBot.Tests.Storage;

/// <summary>The whole store on a disk that loses its power, between any two steps, from the very first opening on.</summary>
public sealed class PowerCutTests(ITestOutputHelper output)
{
    private const string Path = "/data/sprintbot.db";
    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<PowerCut> Cuts => AtomicFileTests.Cuts;

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_there(PowerCut cut)
    {
        var total = 0;
        for (var seed = 0; seed < Loops.Of(12); seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk();
            var acknowledged = new ConcurrentBag<long>();
            for (var life = 0; life < 4; life++)
            {
                disk.DieAfter(random.Next(1, 250));
                await SaveUntilItDiesAsync(disk, life * 1_000 + 1, acknowledged);
                if (random.Next(3) == 0)
                    disk.Kill();
                else
                    disk.Cut(cut, random);
            }
            await AssertWholeAsync(disk, acknowledged, seed);
            total += acknowledged.Count;
        }
        output.WriteLine($"{Loops.Of(12) * 4} processes killed or cut, {total} acknowledged, none lost");
        Assert.True(total > 50, $"only {total} were acknowledged, which proves little");
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_photo_that_was_acknowledged_is_whole_and_one_that_was_not_is_whole_or_missing(PowerCut cut)
    {
        for (var seed = 0; seed < Loops.Of(50); seed++)
        {
            var random = new Random(seed);
            var disk = new SimulatedDisk();
            disk.DieAfter(random.Next(1, 30));
            var folder = new PhotoFolder(Path, disk);
            var acknowledged = 0;
            try
            {
                for (; ; acknowledged++)
                    await folder.SaveAsync(new PhotoId(acknowledged), Child.PhotoOf(acknowledged), None);
            }
            catch (StorageException)
            {
                disk.Cut(cut, random);
            }
            var found = new PhotoFolder(Path, disk);
            found.Tidy();
            for (var id = 0; id <= acknowledged; id++)
                if (found.Open(new PhotoId(id)) is { } content)
                    Assert.Equal(Child.PhotoOf(id), ((MemoryStream)content).ToArray());
                else
                    Assert.True(id == acknowledged, $"seed {seed}: photo {id} is lost");
        }
    }

    private static async Task SaveUntilItDiesAsync(SimulatedDisk disk, long firstId, ConcurrentBag<long> acknowledged)
    {
        await using var database = new DurableDatabase(Path, Schema.Migrations, disk, NullLogger.Instance);
        try
        {
            await database.Opened;
            await Task.WhenAll(Enumerable.Range(0, 4).Select(producer => SaveAsync(database, firstId + producer, acknowledged)));
        }
        catch (StorageException) when (disk.HasNoPower)
        {
            return;
        }
        Assert.Fail("It saved more than the disk has steps for.");
    }

    private static async Task SaveAsync(DurableDatabase database, long id, ConcurrentBag<long> acknowledged)
    {
        var updates = new UpdateStore(database);
        for (var count = 0; count < 200; count++, id += 4)
        {
            await updates.AddAsync(new Posting(Child.UpdateOf(id), NewTopic: null, People: []), None);
            acknowledged.Add(id);
        }
    }

    private static async Task AssertWholeAsync(SimulatedDisk disk, ConcurrentBag<long> acknowledged, int seed)
    {
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        var listed = await engine.Updates.ListAsync(Child.Sprint, null, null, None);
        Assert.All(listed, update => Assert.Equivalent(Child.UpdateOf(update.Id.Value), update, strict: true));
        var lost = acknowledged.Except(listed.Select(update => update.Id.Value)).ToList();
        Assert.True(lost.Count == 0, $"seed {seed}: {lost.Count} of {acknowledged.Count} lost");
        foreach (var author in listed.GroupBy(update => update.Author))
            Assert.Equal(author.Count(), (await engine.Updates.ListAsync(Child.Sprint, author.Key, null, None)).Count);
        foreach (var update in listed)
            Assert.NotNull(await engine.Updates.FindAsync(update.Guild, update.Id, None));
    }
}
