using System.Globalization;
using NodaTime;
using NodaTime.Testing;
using SprintBot.Photos;
using SprintBot.Reports.Tests;
using SprintBot.Sprints;
using SprintBot.Storage.LiteDb;
using SprintBot.Storage.LiteDb.Backups;
using SprintBot.Tests.Cli;
using SprintBot.Updates;
using Xunit.Abstractions;

namespace SprintBot.Tests.Storage;

/// <summary>Kills while people post, edit, undo and add photos; backups in the midst of it; restores and moves to other data in between.</summary>
public sealed class YearsOfServiceTests(ITestOutputHelper output) : IDisposable
{
    private const string Server = "1300000000000000001";
    private const string OtherServer = "1300000000000000002";
    private const string Channel = "1300000000000000031";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Progress<string> Unseen = new();
    private readonly TemporaryFolder folder = new();
    private readonly FakeClock clock = new(Instant.FromUtc(2026, 11, 27, 3, 30));
    private readonly Random random = new(11);
    private readonly List<(string Path, List<string> Content)> backups = [];

    /// <summary>What was acknowledged, and is not undone by a restore.</summary>
    private HashSet<string> acknowledged = [];

    private long kills;
    private int restores;
    private int moves;

    private string DataPath => folder.File("data.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_or_doubled_and_a_restore_gives_what_the_backup_had()
    {
        await StartSprintAsync();
        for (var round = 0; round < Loops.Of(10); round++)
        {
            await KillAsync(isBackedUp: round % 3 == 1);
            AssertKept(await ContentAsync(DataPath), acknowledged);
            if (round % 5 == 3)
                await RestoreAsync(backups[random.Next(backups.Count)]);
            if (round % 25 == 9)
                await MoveAsync();
        }
        output.WriteLine($"{kills} kills, {backups.Count} backups, {restores} restores, {moves} moves; {acknowledged.Count} steps acknowledged since the last restore, none lost");
    }

    private async Task StartSprintAsync()
    {
        await using var engine = new LiteDbEngine(path: DataPath);
        await engine.ReopenAsync();
        await engine.Sprints.AddAsync(
            new Sprint { Id = Child.Sprint, Guild = Child.Guild, Name = "Harbour sprint", Start = new(2026, 9, 14), TimeZone = "UTC", StartedBy = new(1), StartedAt = clock.GetCurrentInstant() }, None);
    }

    private async Task KillAsync(bool isBackedUp)
    {
        using var child = Child.Run(BusyChild.Verb, DataPath, (1_300_000_000_000_000_000 + 1_000_000 * ++kills).ToString(CultureInfo.InvariantCulture));
        var wanted = random.Next(20, 400);
        var lines = new List<string>();
        while (lines.Count < wanted && await child.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        var reading = child.StandardOutput.ReadToEndAsync();
        if (isBackedUp)
            await BackUpAsync([.. acknowledged, .. lines]);
        child.Kill(); // SIGKILL
        acknowledged.UnionWith([.. lines, .. (await reading).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        await child.WaitForExitAsync();
    }

    private async Task BackUpAsync(HashSet<string> before)
    {
        var (path, _, missing) = await new Backup(DataPath, folder.File("backups"), clock).MakeAsync(Unseen, None);
        clock.AdvanceMinutes(1);
        Assert.Empty(missing);
        var content = await ContentAsync(Path.Combine(path, Backup.DataName));
        AssertKept(content, before);
        backups.Add((path, content));
    }

    private async Task RestoreAsync((string Path, List<string> Content) backup)
    {
        var before = await ContentAsync(DataPath);
        var (_, kept) = await new Restore(DataPath, clock).RestoreAsync(backup.Path, Unseen, None);
        clock.AdvanceMinutes(1);
        Assert.Equal(backup.Content, await ContentAsync(DataPath));
        Assert.Equal(before, await ContentAsync(kept!));
        acknowledged = [.. backup.Content];
        restores++;
    }

    /// <summary>Exports the sprint, imports it into another bot's data, and exports it there: the same bytes.</summary>
    private async Task MoveAsync()
    {
        var (one, two, other) = (folder.File($"one-{moves}"), folder.File($"two-{moves}"), folder.File($"other-{moves++}.db"));
        await RunAsync(DataPath, "export", "--server", Server, "--out", one);
        await RunAsync(other, "import", one, "--server", OtherServer, "--channel", Channel);
        await RunAsync(other, "export", "--out", two);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(one, "sprint.json")), await File.ReadAllBytesAsync(Path.Combine(two, "sprint.json")));
    }

    private static async Task RunAsync(string data, params string[] arguments)
    {
        var (exitCode, _, error) = await SprintBotProgram.RunOnAsync(data, "", arguments);
        Assert.True(exitCode == 0, error);
    }

    /// <summary>Each step that the data show, in the words of the child; of a copy, since opening a file claims it.</summary>
    private async Task<List<string>> ContentAsync(string path)
    {
        var copy = folder.File($"{Guid.NewGuid()}.db");
        File.Copy(path, copy);
        if (File.Exists(path + AtomicFile.RedoSuffix))
            File.Copy(path + AtomicFile.RedoSuffix, copy + AtomicFile.RedoSuffix);
        await using var engine = new LiteDbEngine(path: copy);
        await engine.ReopenAsync();
        var (updates, photos) = await engine.Database.ReadAsync(db => (db.Updates().FindAll().Select(UpdateMap.Read).ToList(), db.Photos().FindAll().Select(PhotoMap.Read).ToList()), None);
        foreach (var photo in photos)
            await AssertPhotoAsync(path, photo.Id);
        return [.. updates.SelectMany(StepsOf).Concat(photos.Select(photo => $"photo {photo.Id.Value}")).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> StepsOf(Update update)
    {
        var (id, posted) = (update.Id.Value, Child.UpdateOf(update.Id.Value));
        yield return $"added {id}";
        if (update.Text == posted.Text + BusyChild.Edit)
            yield return $"edited {id}";
        else
            Assert.Equal(posted.Text, update.Text);
        if (update.DeletedAt is not null)
            yield return $"undone {id}";
    }

    private async Task AssertPhotoAsync(string path, PhotoId id)
    {
        var data = path.EndsWith(Backup.DataName, StringComparison.Ordinal) ? path : DataPath;
        await using var content = new PhotoFolder(data, new LocalDisk()).Open(id);
        var read = new MemoryStream();
        await content!.CopyToAsync(read);
        Assert.Equal(Child.PhotoOf(id.Value), read.ToArray());
    }

    private static void AssertKept(List<string> content, HashSet<string> acknowledged) => Assert.Empty(acknowledged.Except(content));
}
