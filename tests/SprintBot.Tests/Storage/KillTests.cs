using System.Globalization;
using SprintBot.Photos;
using SprintBot.Reports.Tests;
using SprintBot.Storage.LiteDb;
using Xunit.Abstractions;

namespace SprintBot.Tests.Storage;

public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string DataPath => folder.File("data.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_that_a_killed_process_acknowledged_is_lost()
    {
        var random = new Random(5);
        var acknowledged = new List<string>();
        for (var kill = 0; kill < Loops.Of(4); kill++)
        {
            var lines = await KilledAfterAsync(random.Next(1, 400), firstId: 1 + kill * 1_000_000L);
            Assert.Equal("opened", lines[0]);
            acknowledged.AddRange(lines[1..]);
            await AssertKeptAsync(acknowledged);
        }
        output.WriteLine($"{Loops.Of(4)} processes killed, {acknowledged.Count} acknowledged, none lost");
    }

    [Fact]
    public async Task A_second_process_on_the_same_data_is_told_so_and_harms_nothing()
    {
        await using var engine = new LiteDbEngine(path: DataPath);
        await engine.ReopenAsync();
        var before = await File.ReadAllBytesAsync(DataPath);
        using var second = Child.Start(DataPath, firstId: 1);
        var said = await second.StandardOutput.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Equal(1, second.ExitCode);
        Assert.Equal($"Another SprintBot is using {DataPath}: stop it first, or name another file in Storage:Path.", said.TrimEnd());
        Assert.Equal(before, await File.ReadAllBytesAsync(DataPath));
    }

    private async Task<List<string>> KilledAfterAsync(int count, long firstId)
    {
        using var child = Child.Start(DataPath, firstId);
        var lines = new List<string>();
        while (lines.Count < count && await child.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        child.Kill(); // SIGKILL
        while (await child.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        await child.WaitForExitAsync();
        return lines;
    }

    private async Task AssertKeptAsync(List<string> acknowledged)
    {
        await using var engine = new LiteDbEngine(path: DataPath);
        await engine.ReopenAsync();
        var kept = (await engine.Updates.ListAsync(Child.Sprint, null, null, CancellationToken.None)).ToDictionary(update => update.Id.Value);
        Assert.All(kept.Values, update => Assert.Equivalent(Child.UpdateOf(update.Id.Value), update, strict: true));
        var photos = new PhotoFolder(DataPath, new LocalDisk());
        foreach (var line in acknowledged)
        {
            var id = long.Parse(line.AsSpan(line.IndexOf(' ')), CultureInfo.InvariantCulture);
            if (line.StartsWith("update", StringComparison.Ordinal))
                Assert.Contains(id, kept.Keys);
            else
                await AssertPhotoAsync(photos, id);
        }
    }

    private static async Task AssertPhotoAsync(PhotoFolder photos, long id)
    {
        await using var content = photos.Open(new PhotoId(id));
        var read = new MemoryStream();
        await content!.CopyToAsync(read);
        Assert.Equal(Child.PhotoOf(id), read.ToArray());
    }
}
