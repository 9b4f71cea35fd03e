using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Updates;

namespace SprintBot.Tests.Storage;

/// <summary>What is erased is gone from the bytes of the files too, through kills and power cuts on the way.</summary>
public sealed class ErasureTests
{
    private const string Path = "/data/sprintbot.db";
    private const string Word = "Quittengelee";
    private const long Question = 1_300_000_000_000_000_901;
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GuildId Guild = new(1);
    private static readonly UserId Ada = new(1_300_000_000_000_077_021);
    private static readonly UserId Grace = new(1_300_000_000_000_077_022);

    public static TheoryData<PowerCut> Cuts => AtomicFileTests.Cuts;

    [Fact]
    public async Task No_file_holds_a_word_a_name_or_the_id_of_who_was_forgotten()
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        await FillAsync(engine);
        await FillRedoFileAsync(engine);
        Assert.Equal(3, Traces(disk).Count);
        Assert.True(await engine.MyData.ForgetAsync(Question, Guild, Ada, None));
        Assert.Empty(Traces(disk));

        await engine.Updates.AddAsync(new Posting(Of(900, Grace) with { With = [], Mentions = [] }, null, []), None);
        Assert.Empty(Traces(disk));
        await engine.ReopenAsync();
        Assert.Empty(Traces(disk));
        await AssertOthersAreWholeAsync(engine, and: 900);
    }

    [Fact]
    public async Task No_file_holds_a_word_or_an_id_of_a_server_that_was_erased()
    {
        var disk = new SimulatedDisk();
        await using var engine = new LiteDbEngine(disk, Path);
        await engine.ReopenAsync();
        await FillAsync(engine);
        await engine.Servers.NoteGoneAsync(Guild, default, None);
        Assert.NotEmpty(Traces(disk));
        Assert.Equal((1, 120, 1), await engine.Servers.EraseAsync(Guild, None) is var figures ? (figures.Sprints, figures.Updates, figures.Photos) : default);
        Assert.Empty(Traces(disk));
        foreach (var word in new[] { "Apfelmus", "Harbour", Key.Part(Guild.Value) })
            Assert.DoesNotContain(disk.Files("/data"), file => disk.BytesOf(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0);
        await engine.ReopenAsync();
        Assert.Empty(Traces(disk));
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Cut_off_anywhere_it_was_not_begun_or_is_finished_by_the_next_start(PowerCut cut)
    {
        var (undone, finished) = (0, 0);
        for (var steps = 1; steps < 60; steps += Math.Max(1, 12 / Loops.Of(6)))
        {
            var disk = new SimulatedDisk();
            var isAcknowledged = await ForgetUntilItDiesAsync(disk, steps);
            if (steps % 3 == 0)
                disk.Kill();
            else
                disk.Cut(cut, new Random(steps));

            await using var engine = new LiteDbEngine(disk, Path);
            await engine.ReopenAsync();
            await engine.Erasures.FinishAsync(None);
            var data = await engine.MyData.ReadAsync(Guild, Ada, None);
            if (data.IsEmpty)
            {
                Assert.Empty(Traces(disk));
                finished++;
            }
            else
            {
                Assert.False(isAcknowledged);
                Assert.Equal((60, 1), (data.Sprints[0].Updates.Count, data.Sprints[0].Photos.Count));
                Assert.NotNull(engine.Folder.Open(data.Sprints[0].Photos[0].Id));
                undone++;
            }
            await AssertOthersAreWholeAsync(engine);
        }
        Assert.True(undone > 0 && finished > 1, $"{undone} undone, {finished} finished: that proves little");
    }

    private static async Task<bool> ForgetUntilItDiesAsync(SimulatedDisk disk, int steps)
    {
        await using var database = new DurableDatabase(Path, Schema.Migrations, disk, NullLogger.Instance);
        await database.Opened;
        var folder = new PhotoFolder(Path, disk);
        await FillAsync(new SprintStore(database), new SprinterStore(database), new UpdateStore(database), new PhotoStore(database), folder);
        disk.DieAfter(steps);
        try
        {
            await new MyDataStore(database, new Erasures(database, folder)).ForgetAsync(Question, Guild, Ada, None);
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private static Task FillAsync(LiteDbEngine engine) => FillAsync(engine.Sprints, engine.Sprinters, engine.Updates, engine.Photos, engine.Folder);

    /// <summary>One large batch with words of Ada's at its end: later ones are shorter, and do not write over that.</summary>
    private static async Task FillRedoFileAsync(LiteDbEngine engine) => await engine.Updates.AddAsync(
        new Posting(Of(7_000, Grace) with { Sprint = new SprintId(2), Text = new string('x', 4 << 20), With = [], Mentions = [] }, null, []) { Photos = [Photo(6)] }, None);

    /// <summary>Short and long updates of two people in turn, edited, so that pages are full of what was.</summary>
    private static async Task FillAsync(ISprintStore sprints, ISprinterStore sprinters, IUpdateStore updates, IPhotoStore photos, PhotoFolder folder)
    {
        await sprints.AddAsync(new Sprint { Id = Child.Sprint, Guild = Guild, Name = "Harbour sprint", Start = new(2026, 9, 14), TimeZone = "UTC", StartedBy = Ada, StartedAt = default }, None);
        await sprinters.ChangeAsync(Guild, Ada, _ => new Sprinter { Guild = Guild, User = Ada, SeenName = Word, Affiliation = Word }, None);
        for (var id = 1; id <= 120; id++)
        {
            await updates.AddAsync(new Posting(Of(id, id % 2 == 0 ? Ada : Grace), null, []), None);
            if (id % 3 == 0)
                await updates.ChangeAsync(Guild, new UpdateId(id), update => update with { Text = update.Text[..(update.Text.Length / 2)], Earlier = [UpdateVersion.Of(update, default)] }, None);
        }
        await folder.SaveAsync(new PhotoId(5), Encoding.UTF8.GetBytes(Word), None);
        await photos.AddAsync(Photo(5), None);
    }

    private static Photo Photo(long id) => new()
    {
        Id = new PhotoId(id),
        Guild = Guild,
        Sprint = Child.Sprint,
        Author = Ada,
        Day = new(2026, 9, 14),
        FileName = Word,
        ContentType = "image/png",
        PostedAt = default,
    };

    private static Update Of(long id, UserId author) => new()
    {
        Id = new UpdateId(id),
        Guild = Guild,
        Sprint = Child.Sprint,
        Author = author,
        Day = new(2026, 9, 14),
        Text = string.Concat(Enumerable.Repeat(author == Ada ? $"{Word} {id} " : $"Apfelmus {id} ", id % 7 == 0 ? 600 : 5)),
        With = author == Ada ? [Grace] : [Ada],
        Mentions = author == Ada ? [] : [new SeenMention(MentionKind.User, Ada.Value, Word)],
        PostedAt = default,
    };

    private static async Task AssertOthersAreWholeAsync(LiteDbEngine engine, params long[] and)
    {
        var listed = await engine.Updates.ListAsync(Child.Sprint, Grace, null, None);
        Assert.Equal(Enumerable.Range(1, 120).Where(id => id % 2 == 1).Select(id => (long)id).Concat(and), listed.Select(update => update.Id.Value));
        Assert.All(listed, update => Assert.StartsWith(update.Text, Of(update.Id.Value, Grace).Text, StringComparison.Ordinal));
        foreach (var update in listed)
            Assert.NotNull(await engine.Updates.FindAsync(Guild, update.Id, None));
    }

    /// <summary>The files in which something of Ada can be read.</summary>
    private static List<string> Traces(SimulatedDisk disk)
    {
        var id = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(id, Ada.Value);
        byte[][] traces = [Encoding.UTF8.GetBytes(Word), id, Encoding.UTF8.GetBytes(Ada.Value.ToString(CultureInfo.InvariantCulture)), Encoding.UTF8.GetBytes(Key.Part(Ada.Value))];
        var files = disk.Files("/data").Concat(disk.Files($"{Path}.photos"));
        return [.. files.Where(file => traces.Any(trace => disk.BytesOf(file).AsSpan().IndexOf(trace) >= 0))];
    }
}
