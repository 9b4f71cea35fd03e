using LiteDB;

namespace SprintBot.Storage.LiteDb;

/// <summary>Something to save, and the caller who waits until it is durable.</summary>
internal abstract class WriteJob(CancellationToken ct)
{
    /// <summary>Nobody waits for it any more, and it has not begun.</summary>
    public bool IsCancelled => ct.IsCancellationRequested;

    /// <summary>Whether the data file is to be written anew once the batch is durable.</summary>
    public bool Compacts { get; init; }

    protected CancellationToken CancellationToken => ct;

    /// <summary>Runs it in the open transaction; may happen twice, with a rollback between.</summary>
    public abstract void Run(LiteDatabase database);

    /// <summary>Remembers that it was refused, until the batch is done.</summary>
    public abstract void Refuse(Exception reason);

    /// <summary>Tells the caller how it went.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception reason);

    public abstract void Cancel();
}

/// <inheritdoc/>
internal sealed class WriteJob<T>(Func<LiteDatabase, T> run, CancellationToken ct) : WriteJob(ct)
{
    // A caller's continuation on the writer thread would make everybody else wait.
    private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T result = default!;
    private Exception? refusal;

    public Task<T> Done => done.Task;

    public override void Run(LiteDatabase database)
    {
        refusal = null;
        result = run(database);
    }

    public override void Refuse(Exception reason) => refusal = reason;

    public override void Complete()
    {
        if (refusal is null)
            done.SetResult(result);
        else
            done.SetException(refusal);
    }

    public override void Fail(Exception reason) => done.SetException(reason);

    public override void Cancel() => done.SetCanceled(CancellationToken);
}
