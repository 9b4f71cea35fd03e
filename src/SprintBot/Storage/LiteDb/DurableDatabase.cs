using System.Diagnostics;
using System.Threading.Channels;
using LiteDB;
using Microsoft.Extensions.Logging;

namespace SprintBot.Storage.LiteDb;

/// <summary>
/// A LiteDB that keeps its word: what <see cref="WriteAsync"/> has returned survives kill, power cut and full disk. One thread writes;
/// what came in while it was busy becomes durable together. When the disk fails, the batch fails, the file is reopened, and it goes on.
/// </summary>
internal sealed partial class DurableDatabase : IAsyncDisposable
{
    private const int MaxBatch = 256;
    private const int MaxWaiting = 1024;

    private readonly IDisk disk;
    private readonly string path;
    private readonly Migrations migrations;
    private readonly ILogger logger;
    private readonly StoreMetrics? metrics;
    private readonly Channel<WriteJob> jobs = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    private readonly ReaderWriterLockSlim readers = new();
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DataFile? current;

    /// <summary>Begins to open the file, on a thread of its own.</summary>
    /// <param name="path">The data file; its folder is made when missing.</param>
    /// <param name="migrations">Make collections and indexes, and bring an older file to the newest version.</param>
    /// <param name="disk">Where the file is.</param>
    /// <param name="logger">Told of faults.</param>
    /// <param name="metrics">Told of each batch; null where nobody measures.</param>
    public DurableDatabase(string path, Migrations migrations, IDisk disk, ILogger logger, StoreMetrics? metrics = null)
    {
        (this.path, this.migrations, this.disk, this.logger, this.metrics) = (DataPath.Of(path), migrations, disk, logger, metrics);
        if (metrics is not null)
            metrics.Waiting = () => jobs.Reader.Count;
        // UnsafeStart: LiteDB's own tasks must not inherit the caller's context or scheduler, or commits wait for them.
        new Thread(Run) { IsBackground = true, Name = "storage writer" }.UnsafeStart();
    }

    /// <summary>Done when the file is open; fails with a <see cref="StorageException"/> when it can't be opened.</summary>
    public Task Opened => opened.Task;

    /// <summary>Runs a job in a transaction, and returns its result when it is durable.</summary>
    /// <param name="job">May run twice, so ids are given from outside; it begins, commits and rolls back nothing. What it throws comes back to the caller, and it has changed nothing.</param>
    /// <param name="ct">Heeded until the job begins.</param>
    /// <exception cref="StorageException">It was not saved, or is not known to be.</exception>
    public Task<T> WriteAsync<T>(Func<LiteDatabase, T> job, CancellationToken ct) => SendAsync(new WriteJob<T>(job, ct), ct);

    /// <summary>Writes the data file anew, without what was deleted; returns when no byte of that is in the file, or in the one beside it. Nobody reads meanwhile.</summary>
    /// <exception cref="StorageException">It was not done, or is not known to be.</exception>
    public Task CompactAsync(CancellationToken ct) => SendAsync(new WriteJob<bool>(_ => true, ct) { Compacts = true }, ct);

    private async Task<T> SendAsync<T>(WriteJob<T> waiting, CancellationToken ct)
    {
        await Opened.WaitAsync(ct);
        try
        {
            await jobs.Writer.WriteAsync(waiting, ct);
        }
        catch (ChannelClosedException closed)
        {
            throw new StorageException("This was not saved, since SprintBot is stopping: try again when it is back.", closed);
        }
        return await waiting.Done;
    }

    /// <summary>Reads one consistent state; all of it is durable.</summary>
    /// <param name="read">Holds up writers while it runs: it returns lists, never a cursor.</param>
    /// <param name="ct">Heeded while the file is being opened.</param>
    /// <exception cref="StorageException">The disk failed and the file could not be reopened yet, or the file is damaged.</exception>
    public async Task<T> ReadAsync<T>(Func<LiteDatabase, T> read, CancellationToken ct)
    {
        await Opened.WaitAsync(ct);
        readers.EnterReadLock();
        try
        {
            if (current is { } file)
                return read(file.Database);
        }
        catch (LiteException damage)
        {
            throw StorageFault.Damaged(path, damage.Message, damage);
        }
        finally
        {
            readers.ExitReadLock();
        }
        var reopening = new WriteJob<bool>(_ => true, CancellationToken.None); // that is the writer's work, and it needs an occasion
        _ = reopening.Done.Observed();
        jobs.Writer.TryWrite(reopening);
        throw new StorageException($"The data file {path} could not be reopened after a fault: see the log, then try again.");
    }

    /// <summary>Saves what waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        jobs.Writer.TryComplete();
        await closed.Task;
    }

    private void Run()
    {
        try
        {
            using var held = OpenFirst();
            opened.SetResult();
            var batch = new List<WriteJob>(MaxBatch);
            while (TakeBatch(batch))
                Save(batch);
            WithReadersOut(CloseFile);
        }
        catch (Exception error)
        {
            if (!opened.TrySetException(StorageFault.WhenOpening(error, path)))
                LogNotClosed(error);
        }
        finally
        {
            closed.SetResult();
        }
    }

    private IDataFileLock OpenFirst()
    {
        disk.CreateFolder(Path.GetDirectoryName(path)!);
        var held = disk.Lock(path);
        try
        {
            if (held.HadData && !disk.Exists(path))
                throw StorageFault.Gone(path);
            if (held.HadData && IsEmptied())
                throw StorageFault.Damaged(path, "it is empty, although there were data");
            DataFile.DeleteUnfinished(disk, path);
            OpenFile(claim: true);
            held.NoteData();
            return held;
        }
        catch (Exception)
        {
            held.Dispose();
            throw;
        }
    }

    private bool IsEmptied()
    {
        using var file = disk.Open(path);
        var part = new byte[1 << 16];
        for (var position = 0L; file.Read(part, position) is > 0 and var read; position += read)
            if (part.AsSpan(0, read).ContainsAnyExcept((byte)0))
                return false;
        return true;
    }

    private bool TakeBatch(List<WriteJob> batch)
    {
        batch.Clear();
        // This thread is here to wait, and a write must not depend on a free thread of the pool.
        if (!jobs.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
            return false;
        while (batch.Count < MaxBatch && jobs.Reader.TryRead(out var job))
        {
            if (job.IsCancelled)
                job.Cancel();
            else
                batch.Add(job);
        }
        return true;
    }

    private void Save(List<WriteJob> batch)
    {
        disk.AwaitCopy(path); // here, where nobody who reads waits along
        var began = Stopwatch.GetTimestamp();
        var fault = batch.Count > 0 ? Fault(() => RunJobs(batch), batch.Count) : null;
        if (batch.Count > 0)
            metrics?.Saved(batch.Count, isDurable: fault is null, Stopwatch.GetElapsedTime(began));
        if (fault is not null)
        {
            batch.ForEach(job => job.Fail(fault));
            return;
        }
        var compacting = batch.FindAll(job => job.Compacts);
        batch.FindAll(job => !job.Compacts).ForEach(job => job.Complete()); // they are durable, whatever becomes of the rest
        if (compacting.Count > 0 && Fault(() => WithReadersOut(Compact), compacting.Count) is { } failed)
            compacting.ForEach(job => job.Fail(failed));
        else
            compacting.ForEach(job => job.Complete());
    }

    private void RunJobs(List<WriteJob> batch)
    {
        if (current is null)
            WithReadersOut(Reopen);
        WriteBatch.Run(current!.Database, batch, readers);
    }

    private StorageException? Fault(Action step, int jobs)
    {
        try
        {
            step();
            return null;
        }
        catch (Exception error)
        {
            LogFault(Trace(error), jobs, error.Message);
            WithReadersOut(Recover);
            return StorageFault.WhenSaving(error, path);
        }
        finally
        {
            if (readers.IsWriteLockHeld)
                readers.ExitWriteLock();
        }
    }

    private void Compact()
    {
        current!.Compact(disk, path, migrations);
        CloseFile();
        Reopen();
        if (DataCopies.Beside(path) is { Count: > 0 } copies)
            LogCopiesLeft(string.Join(", ", copies));
    }

    private void Recover()
    {
        try
        {
            CloseFile();
            Reopen();
        }
        catch (Exception error)
        {
            LogNotReopened(Trace(error), error.Message);
        }
    }

    private void Reopen() => OpenFile(claim: false);

    private void OpenFile(bool claim)
    {
        current = DataFile.Open(disk, path, migrations, claim);
        if (current.ForeignRedo is { } foreign)
            LogForeignRedo(foreign);
        if (current.CopyBeforeRedo is { } copy)
            LogCopyBeforeRedo(copy);
        if (current.CopyBeforeMigration is { } older)
            LogMigrated(older);
    }

    private void CloseFile()
    {
        var file = current;
        current = null;
        file?.Dispose();
    }

    private void WithReadersOut(Action action)
    {
        var entered = !readers.IsWriteLockHeld;
        if (entered)
            readers.EnterWriteLock();
        try
        {
            action();
        }
        finally
        {
            if (entered)
                readers.ExitWriteLock();
        }
    }

    /// <summary>What the disk says explains itself, and goes on for long.</summary>
    private static Exception? Trace(Exception error) => error is IOException or UnauthorizedAccessException ? null : error;

    [LoggerMessage(3001, LogLevel.Error, "A batch of {Count} was not saved, or is not known to be saved; the data file is reopened: {Reason}")]
    private partial void LogFault(Exception? error, int count, string reason);

    [LoggerMessage(3002, LogLevel.Error, "The data file could not be reopened; the next write tries again: {Reason}")]
    private partial void LogNotReopened(Exception? error, string reason);

    [LoggerMessage(3003, LogLevel.Warning, "The data file could not be closed in order; all that was acknowledged is durable")]
    private partial void LogNotClosed(Exception error);

    [LoggerMessage(3004, LogLevel.Warning, "The redo file beside the data file belongs to another state of it, as after a restore; it was not used and is now {Path}. Delete it when the data are as they should be")]
    private partial void LogForeignRedo(string path);

    [LoggerMessage(3007, LogLevel.Warning, "What was erased is gone from the data, but not from copies that a restore, an upgrade or a foreign redo file left beside them: delete {Copies} when they are not needed")]
    private partial void LogCopiesLeft(string copies);

    [LoggerMessage(3006, LogLevel.Information, "The data file of an older SprintBot is converted; as it was before, it is {Path}, which holds what people wrote. Delete it when all is well")]
    private partial void LogMigrated(string path);

    [LoggerMessage(3005, LogLevel.Warning, "The redo file of an older SprintBot was written into the data file; what was there before is {Path}. If you have just restored a backup, stop SprintBot and put that in the data file's place; else delete it")]
    private partial void LogCopyBeforeRedo(string path);
}
