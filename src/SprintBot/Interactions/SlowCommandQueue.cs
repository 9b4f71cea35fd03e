namespace SprintBot.Interactions;

/// <summary>The queue of what takes long, such as reports: few at once, so that there is always somebody left for what is quick, and not too many waiting.</summary>
public sealed class SlowCommandQueue : IDisposable
{
    /// <summary>How many wait at most; each has been told that its answer comes later.</summary>
    public const int MostWaiting = 50;

    private readonly SemaphoreSlim free = new(AtOnce);
    private int inside;

    /// <summary>Half of the machine.</summary>
    public static int AtOnce { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Does the work when its turn comes.</summary>
    /// <exception cref="UserError">Too many wait already.</exception>
    public async Task<Reply> RunAsync(Func<Task<Reply>> work, CancellationToken ct)
    {
        try
        {
            return Interlocked.Increment(ref inside) <= AtOnce + MostWaiting ? await InTurnAsync(work, ct) : throw InteractionLimit.TooMuch();
        }
        finally
        {
            Interlocked.Decrement(ref inside);
        }
    }

    public void Dispose() => free.Dispose();

    private async Task<Reply> InTurnAsync(Func<Task<Reply>> work, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            return await work();
        }
        finally
        {
            free.Release();
        }
    }
}
