using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Storage;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Tests.Storage;

/// <summary>What happens to savings that wait together.</summary>
public sealed class DurableDatabaseTests : IAsyncDisposable
{
    private const string Path = "/data/sprintbot.db";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly SimulatedDisk disk = new();
    private readonly ManualResetEventSlim busy = new();
    private readonly DurableDatabase database;

    public DurableDatabaseTests() => database = Open();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        busy.Dispose();
    }

    [Fact]
    public async Task One_that_is_refused_harms_none_of_the_others()
    {
        var first = await KeepBusyAsync();
        var before = SaveAsync(1, None);
        var refused = database.WriteAsync<bool>(
            db =>
            {
                db.Updates().Insert(UpdateMap.Write(Child.UpdateOf(2)));
                throw new FormatException("no");
            }, None);
        var after = SaveAsync(3, None);
        busy.Set();

        await Task.WhenAll(first, before, after);
        await Assert.ThrowsAsync<FormatException>(() => refused);
        Assert.Equal([1L, 3L], await IdsAsync(database));
    }

    [Fact]
    public async Task One_that_is_cancelled_before_it_begins_is_never_saved()
    {
        using var cancellation = new CancellationTokenSource();
        var first = await KeepBusyAsync();
        var cancelled = SaveAsync(1, cancellation.Token);
        var other = SaveAsync(2, None);
        await cancellation.CancelAsync();
        busy.Set();

        await Task.WhenAll(first, other);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal([2L], await IdsAsync(database));
    }

    [Fact]
    public async Task More_than_may_wait_at_once_are_all_saved()
    {
        var first = await KeepBusyAsync();
        var saves = Enumerable.Range(1, 3_000).Select(id => SaveAsync(id, None)).ToList();
        busy.Set();
        await first;
        await Task.WhenAll(saves);
        Assert.Equal(Enumerable.Range(1, 3_000).Select(id => (long)id), await IdsAsync(database));
    }

    [Fact]
    public async Task What_waits_when_the_database_is_closed_is_saved_first()
    {
        var first = await KeepBusyAsync();
        var saves = Enumerable.Range(1, 10).Select(id => SaveAsync(id, None)).ToList();
        var closing = database.DisposeAsync();
        busy.Set();
        await closing;
        await first;
        await Task.WhenAll(saves);

        await using var again = Open();
        Assert.Equal(10, (await IdsAsync(again)).Count);
    }

    [Fact]
    public async Task What_comes_after_the_end_is_told_so()
    {
        await database.DisposeAsync();
        await Assert.ThrowsAsync<StorageException>(() => SaveAsync(1, None));
        await Assert.ThrowsAsync<StorageException>(() => IdsAsync(database));
    }

    [Fact]
    public async Task Nobody_reads_what_is_not_durable()
    {
        await SaveAsync(1, None);
        Task<List<long>>? reading = null;
        disk.Before = (step, path) =>
        {
            if (step is not DiskStep.Write || reading is not null)
                return;
            reading = Task.Run(() => IdsAsync(database));
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne(TimeSpan.FromMilliseconds(300)); // time enough to read, if nothing kept it from it
            throw new IOException("The disk fails.");
        };
        await Assert.ThrowsAsync<StorageException>(() => SaveAsync(2, None));
        Assert.Equal([1L], await reading!);
    }

    private DurableDatabase Open() => new(Path, Schema.Migrations, disk, NullLogger.Instance);

    /// <summary>Keeps the writer at work until <see cref="busy"/> is set, so that what comes in now waits together.</summary>
    private async Task<Task<bool>> KeepBusyAsync()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var job = database.WriteAsync(
            _ =>
            {
                begun.TrySetResult();
                return busy.Wait(TimeSpan.FromMinutes(1));
            }, None);
        await begun.Task;
        return job;
    }

    private Task<bool> SaveAsync(long id, CancellationToken ct) =>
        database.WriteAsync(db => db.Updates().Upsert(UpdateMap.Write(Child.UpdateOf(id))), ct);

    private static async Task<List<long>> IdsAsync(DurableDatabase database) =>
        [.. (await new UpdateStore(database).ListAsync(Child.Sprint, null, null, None)).Select(update => update.Id.Value).Order()];
}
