using System.Globalization;
using NodaTime;
using NodaTime.Testing;
using SprintBot.Photos;
using SprintBot.Reports.Tests;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;
using SprintBot.Storage.LiteDb.Backups;
using Xunit.Abstractions;

namespace SprintBot.Tests.Storage;

public sealed class BackupTests(ITestOutputHelper output) : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Progress<string> Unseen = new();
    private readonly TemporaryFolder folder = new();
    private readonly FakeClock clock = new(Instant.FromUtc(2026, 11, 27, 3, 30));

    private string DataPath => folder.File("data.db");

    private string Backups => folder.File("backups");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_beside_eight_people_who_post_without_a_pause_has_all_that_was_acknowledged_before()
    {
        using var child = Child.Start(DataPath, firstId: 1);
        var acknowledged = new List<string>();
        var reading = Task.Run(() => Read(child.StandardOutput, acknowledged));
        for (var number = 0; number < Loops.Of(4); number++)
        {
            for (var wanted = Copy(acknowledged).Count + 50; Copy(acknowledged).Count < wanted;)
                await Task.Delay(10);
            var before = Copy(acknowledged);
            var (path, manifest, _) = await Take();
            clock.AdvanceMinutes(1);
            await AssertHasAsync(Path.Combine(path, Backup.DataName), before);
            output.WriteLine($"{manifest.Documents} documents, {before.Count} acknowledged before");
        }
        child.Kill();
        await reading;
    }

    [Fact]
    public async Task A_backup_of_a_killed_bot_has_all_that_was_acknowledged()
    {
        var acknowledged = await KilledChildAsync(300);
        var (path, _, _) = await Take();
        await AssertHasAsync(Path.Combine(path, Backup.DataName), acknowledged);
    }

    [Fact]
    public async Task What_is_restored_is_what_was_backed_up_whatever_was_posted_after_it()
    {
        var acknowledged = await KilledChildAsync(200);
        var (backup, _, _) = await Take();
        var wanted = await ContentAsync(Path.Combine(backup, Backup.DataName));
        await KilledChildAsync(300, firstId: 1_000_000);
        Assert.NotEqual(wanted, await ContentAsync(DataPath));
        var newer = await ContentAsync(DataPath);
        await KilledChildAsync(20, firstId: 2_000_000); // leaves a redo file, perhaps

        var (_, before) = await new Restore(DataPath, clock).RestoreAsync(backup, Unseen, None);

        Assert.Equal(wanted, await ContentAsync(DataPath));
        await AssertHasAsync(DataPath, acknowledged);
        Assert.Equal($"{DataPath}.before-restore-20261127-033000", before);
        Assert.Superset(newer.Split('\n').ToHashSet(), (await ContentAsync(before!)).Split('\n').ToHashSet());
        Assert.Equal(wanted, await ContentAsync(Path.Combine(backup, Backup.DataName)));
    }

    [Fact]
    public async Task A_backup_is_restored_where_nothing_is_yet()
    {
        await KilledChildAsync(100);
        var (backup, _, _) = await Take();
        var elsewhere = Path.Combine(folder.Path, "new", "machine", "data.db");
        var (_, before) = await new Restore(elsewhere, clock).RestoreAsync(backup, Unseen, None);
        Assert.Null(before);
        Assert.Equal(await ContentAsync(DataPath), await ContentAsync(elsewhere));
    }

    [Fact]
    public async Task A_running_bot_keeps_its_data_from_being_restored()
    {
        await KilledChildAsync(50);
        var (backup, _, _) = await Take();
        await using var engine = new LiteDbEngine(path: DataPath);
        await engine.ReopenAsync();
        var refusal = await Assert.ThrowsAsync<StorageException>(() => new Restore(DataPath, clock).RestoreAsync(backup, Unseen, None));
        Assert.StartsWith("Another SprintBot is using", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sprintbot.db", 40_000)]
    [InlineData("sprintbot.db", -1)]
    [InlineData("backup.json", 10)]
    [InlineData("backup.json", -1)]
    [InlineData("sprintbot.db.photos", -1)]
    public async Task A_damaged_backup_is_refused_and_the_data_stay(string file, int at)
    {
        await KilledChildAsync(200);
        await AddPhotoAsync(10);
        var (backup, _, _) = await Take();
        var path = Path.Combine(backup, file);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        else if (at < 0)
            File.Delete(path);
        else
            await FlipAsync(path, at);
        var content = await File.ReadAllBytesAsync(DataPath);

        await Assert.ThrowsAsync<StorageException>(() => new Restore(DataPath, clock).RestoreAsync(backup, Unseen, None));

        Assert.Equal(content, await File.ReadAllBytesAsync(DataPath));
    }

    [Fact]
    public async Task Photos_that_were_erased_from_the_data_stay_in_the_backup_and_come_back()
    {
        await KilledChildAsync(200);
        await AddPhotoAsync(10);
        var (backup, manifest, missing) = await Take();
        Assert.Equal((1, 0), (manifest.Photos, missing.Count));
        var photos = new PhotoFolder(DataPath, new LocalDisk());
        photos.Delete(new(10));
        await new Restore(DataPath, clock).RestoreAsync(backup, Unseen, None);
        await using var photo = photos.Open(new(10));
        var read = new MemoryStream();
        await photo!.CopyToAsync(read);
        Assert.Equal(Child.PhotoOf(10), read.ToArray());
    }

    [Fact]
    public async Task A_photo_whose_file_is_gone_is_named_and_the_rest_is_backed_up()
    {
        await AddPhotoAsync(77);
        var (_, manifest, missing) = await Take();
        Assert.Equal([77], missing);
        Assert.Equal(0, manifest.Photos);
    }

    [Fact]
    public async Task Only_so_many_are_kept_and_unfinished_ones_are_none()
    {
        await KilledChildAsync(20);
        Directory.CreateDirectory(Path.Combine(Backups, "sprintbot-20200101-000000.unfinished"));
        Directory.CreateDirectory(Path.Combine(Backups, "sprintbot-notes"));
        var made = "";
        for (var number = 0; number < 5; number++)
        {
            (made, _, _) = await Take();
            clock.AdvanceSeconds(number == 2 ? 0 : 1); // two in one second get two names
        }
        Assert.Equal(3, new Backup(DataPath, Backups, clock).DeleteAllBut(2, made, []));
        Assert.Equal(["sprintbot-20261127-033002-2", "sprintbot-20261127-033003"], Backup.In(Backups).Select(Path.GetFileName));
        Assert.True(Directory.Exists(Path.Combine(Backups, "sprintbot-notes")));
        Assert.False(Directory.Exists(Path.Combine(Backups, "sprintbot-20200101-000000.unfinished")));
    }

    [Fact]
    public async Task What_was_just_made_stays_though_a_wrong_clock_has_named_others_later()
    {
        await KilledChildAsync(20);
        clock.AdvanceDays(30_000);
        await Take();
        await Take();
        clock.AdvanceDays(-30_000);
        var (made, _, _) = await Take();
        Assert.Equal(1, new Backup(DataPath, Backups, clock).DeleteAllBut(2, made, []));
        Assert.Contains(made, Backup.In(Backups));
    }

    [Fact]
    public async Task A_damaged_photo_is_put_right_by_a_restore()
    {
        await KilledChildAsync(20);
        var photo = await AddPhotoAsync(77, "as it was");
        var (made, _, _) = await Take();
        File.Delete(photo); // a second name of the backup's own
        await File.WriteAllTextAsync(photo, "");
        await new Restore(DataPath, clock).RestoreAsync(made, new Progress<string>(), None);
        Assert.Equal("as it was", await File.ReadAllTextAsync(photo));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    public async Task Data_with_nothing_in_them_are_no_backup_and_push_none_out(int zeros)
    {
        await KilledChildAsync(20);
        await Take();
        await File.WriteAllBytesAsync(DataPath, new byte[zeros]);
        File.Delete(DataPath + ".redo");
        await Assert.ThrowsAsync<StorageException>(Take);
        await Assert.ThrowsAsync<StorageException>(() => StoreState.ReadAsync(DataPath, None));
        Assert.Single(Backup.In(Backups));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("changed")]
    [InlineData("a link")]
    public async Task A_backup_without_one_of_its_photos_is_refused(string how)
    {
        await KilledChildAsync(20);
        var photo = await AddPhotoAsync(77, "as it was");
        var (made, _, _) = await Take();
        var backed = Path.Combine(made, Backup.PhotosName, Path.GetFileName(photo));
        File.Delete(backed);
        if (how == "changed")
            await File.WriteAllTextAsync(backed, "as it is");
        if (how == "a link")
            File.CreateSymbolicLink(backed, photo);
        var content = await ContentAsync(DataPath);
        Assert.Contains("is not what was backed up", (await Assert.ThrowsAsync<StorageException>(() => new Restore(DataPath, clock).RestoreAsync(made, Unseen, None))).Message, StringComparison.Ordinal);
        Assert.Equal(content, await ContentAsync(DataPath));
        Assert.False(File.Exists(DataPath + Restore.Suffix));
    }

    [Fact]
    public async Task The_only_backup_of_a_photo_that_is_lost_is_not_pushed_out()
    {
        await KilledChildAsync(20);
        var photo = await AddPhotoAsync(77, "as it was");
        var (with, _, _) = await Take();
        File.Delete(photo);
        clock.AdvanceDays(1);
        await Take();
        clock.AdvanceDays(1);
        var (made, _, missing) = await Take();
        Assert.Equal(1, new Backup(DataPath, Backups, clock).DeleteAllBut(1, made, missing));
        Assert.Equal([with, made], Backup.In(Backups));
    }

    [Fact]
    public async Task Folders_that_others_have_named_are_no_backups()
    {
        await KilledChildAsync(20);
        var (made, _, _) = await Take();
        Directory.Move(made, Path.Combine(Backups, "sprintbot-before-upgrade"));
        (made, _, _) = await Take();
        Assert.Equal(0, new Backup(DataPath, Backups, clock).DeleteAllBut(1, made, []));
        Assert.Equal([made], Backup.In(Backups));
        Assert.True(Directory.Exists(Path.Combine(Backups, "sprintbot-before-upgrade")));
    }

    [Fact]
    public async Task Two_backups_at_once_in_one_folder_are_refused()
    {
        await KilledChildAsync(20);
        await Take();
        using var held = new FileStream(Path.Combine(Backups, ".sprintbot-backup.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("Another backup", (await Assert.ThrowsAsync<StorageException>(Take)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pause_that_a_killed_process_left_holds_nobody_up()
    {
        await File.WriteAllTextAsync(DataPath + ".copying", "");
        await KilledChildAsync(20);
        Assert.False(File.Exists(DataPath + ".copying"));
    }

    /// <summary>What the child says of a photo that it has saved the file of.</summary>
    private async Task AddPhotoAsync(long id)
    {
        await using var engine = new LiteDbEngine(path: DataPath);
        await engine.ReopenAsync();
        await engine.Photos.AddAsync(new Photo { Id = new(id), Guild = Child.Guild, Sprint = Child.Sprint, Author = new(1), Day = new(2026, 9, 14), FileName = "x.png", ContentType = "image/png", PostedAt = clock.GetCurrentInstant() }, None);
    }

    /// <returns>Where its file is.</returns>
    private async Task<string> AddPhotoAsync(long id, string content)
    {
        await AddPhotoAsync(id);
        var photo = Path.Combine(DataPath + PhotoFolder.Suffix, PhotoFolder.NameOf(new(id)));
        Directory.CreateDirectory(Path.GetDirectoryName(photo)!);
        await File.WriteAllTextAsync(photo, content);
        return photo;
    }

    private Task<(string Path, BackupManifest Manifest, IReadOnlyList<long> MissingPhotos)> Take() => new Backup(DataPath, Backups, clock).MakeAsync(Unseen, None);

    private async Task<List<string>> KilledChildAsync(int count, long firstId = 1)
    {
        using var child = Child.Start(DataPath, firstId);
        var lines = new List<string>();
        while (lines.Count < count && await child.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
            lines.Add(line);
        await child.WaitForExitAsync();
        return lines;
    }

    private static async Task Read(StreamReader from, List<string> to)
    {
        while (await from.ReadLineAsync() is { } line)
            lock (to)
                to.Add(line);
    }

    private static List<string> Copy(List<string> lines)
    {
        lock (lines)
            return [.. lines];
    }

    private static async Task AssertHasAsync(string path, List<string> acknowledged)
    {
        await using var engine = new LiteDbEngine(path: path);
        await engine.ReopenAsync();
        var kept = (await engine.Updates.ListAsync(Child.Sprint, null, null, None)).ToDictionary(update => update.Id.Value);
        Assert.All(kept.Values, update => Assert.Equivalent(Child.UpdateOf(update.Id.Value), update, strict: true));
        Assert.All(
            acknowledged.Where(line => line.StartsWith("update ", StringComparison.Ordinal)),
            line => Assert.Contains(long.Parse(line.AsSpan("update ".Length), CultureInfo.InvariantCulture), kept.Keys));
    }

    /// <summary>Of a copy, since opening a file claims it.</summary>
    private async Task<string> ContentAsync(string path)
    {
        var copy = folder.File($"{Guid.NewGuid()}.db");
        File.Copy(path, copy);
        if (File.Exists(path + ".redo"))
            File.Copy(path + ".redo", copy + ".redo");
        await using var engine = new LiteDbEngine(path: copy);
        await engine.ReopenAsync();
        var updates = await engine.Updates.ListAsync(Child.Sprint, null, null, None);
        return string.Join('\n', updates.OrderBy(update => update.Id.Value).Select(update => $"{update.Id.Value} {update.Text}"));
    }

    private static async Task FlipAsync(string path, int at)
    {
        var content = await File.ReadAllBytesAsync(path);
        content[at] ^= 0x20;
        await File.WriteAllBytesAsync(path, content);
    }
}
