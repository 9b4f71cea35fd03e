using System.Text;
using CsCheck;
using SprintBot.Moving;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Tests;
using SprintBot.Sprints;
using SprintBot.Tests.Storage;

namespace SprintBot.Tests.Moving;

/// <summary>Exported, imported into another server and exported again, a sprint is the same, byte for byte.</summary>
public sealed class RoundTripTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ChannelId Channel = new(1_300_000_000_000_000_099);

    public static TheoryData<string> SharedSprints => [.. (Directory.Exists(SharedSprint.Folder) ? Directory.GetFiles(SharedSprint.Folder, "*.json") : []).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), "tidewater.json"];

    [Fact]
    public Task Any_sprint_returns() => RandomSprints.All.SampleAsync(
        async sprint =>
        {
            await using var engine = new LiteDbEngine(new SimulatedDisk(), "/data/sprintbot.db");
            await engine.ReopenAsync();
            await engine.Moves.AddAsync([sprint], (_, _) => Task.FromResult<ReadOnlyMemory<byte>?>(null), None);
            var first = await ExportAsync(engine, RandomSprints.Guild, sprint.Sprint.Id);
            var (one, two) = (await ImportAsync(engine, first, new GuildId(1_300_000_000_000_000_002)), await ImportAsync(engine, first, new GuildId(1_300_000_000_000_000_003)));
            Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(await ExportAsync(engine, new GuildId(1_300_000_000_000_000_002), one)));
            Assert.Equal(first, await ExportAsync(engine, new GuildId(1_300_000_000_000_000_003), two));
            Assert.Equal(first, await ExportAsync(engine, RandomSprints.Guild, sprint.Sprint.Id));
        },
        iter: Loops.Of(60),
        threads: 1);

    [Theory]
    [MemberData(nameof(SharedSprints))]
    public async Task A_sprint_that_people_wrote_is_imported_and_returns_from_then_on(string name)
    {
        var path = Path.Combine(SharedSprint.Folder, name);
        var written = await File.ReadAllBytesAsync(File.Exists(path) ? path : Path.Combine(SharedSprint.Sources, "src", "SprintBot.Sandbox", "Play", name));
        await using var engine = new LiteDbEngine(new SimulatedDisk(), "/data/sprintbot.db");
        await engine.ReopenAsync();
        var plan = SprintFileReader.Read(written);
        var guild = new GuildId(1_300_000_000_000_000_002);
        var exported = await ExportAsync(engine, guild, await ImportAsync(engine, written, guild));
        var again = SprintFileReader.Read(exported);
        Assert.Empty(again.Problems);
        Assert.Equal(plan.Updates.Select(update => update.Day), again.Updates.Select(update => update.Day));
        Assert.Equal(plan.People.Select(person => person.Name).Order(StringComparer.Ordinal), again.People.Select(person => person.Name).Order(StringComparer.Ordinal));
        Assert.Equal(plan.Topics.Select(topic => topic.Name).Order(StringComparer.Ordinal), again.Topics.Select(topic => topic.Name).Order(StringComparer.Ordinal));

        var other = new GuildId(1_300_000_000_000_000_003);
        Assert.Equal(Encoding.UTF8.GetString(exported), Encoding.UTF8.GetString(await ExportAsync(engine, other, await ImportAsync(engine, exported, other))));
    }

    private static async Task<SprintId> ImportAsync(LiteDbEngine engine, byte[] file, GuildId guild)
    {
        var sprint = MovedSprintReader.Read(SprintFileReader.Parse(file), MoveTarget.For(file, guild, Channel)).Sprint;
        await engine.Moves.AddAsync([sprint], (_, _) => Task.FromResult<ReadOnlyMemory<byte>?>(null), None);
        return sprint.Sprint.Id;
    }

    private static async Task<byte[]> ExportAsync(LiteDbEngine engine, GuildId guild, SprintId sprint) => SprintFileWriter.Write(MovedSprintFile.Of((await engine.Moves.ReadAsync(guild, sprint, None))!));
}
