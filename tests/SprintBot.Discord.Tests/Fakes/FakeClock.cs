using Microsoft.Extensions.Time.Testing;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>A clock that tells whether anybody waits for it, so that time need not pass while a request is on its way.</summary>
internal sealed class FakeClock : FakeTimeProvider
{
    private int waiting;

    public bool IsWaitedFor => Volatile.Read(ref waiting) > 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref waiting);
        return new CountedTimer(base.CreateTimer(callback, state, dueTime, period), () => Interlocked.Decrement(ref waiting));
    }

    private sealed class CountedTimer(ITimer timer, Action onDisposed) : ITimer
    {
        private int disposed;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            timer.Dispose();
            Count();
        }

        public async ValueTask DisposeAsync()
        {
            await timer.DisposeAsync();
            Count();
        }

        private void Count()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
                onDisposed();
        }
    }
}
