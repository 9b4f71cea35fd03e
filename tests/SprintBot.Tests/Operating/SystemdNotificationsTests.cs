using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SprintBot.Operating;
using SprintBot.Storage;

namespace SprintBot.Tests.Operating;

public sealed class SystemdNotificationsTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly FakeTimeProvider time = new();
    private readonly Notified notified = new();
    private readonly Store store = new();
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);

    [Theory]
    [InlineData("30000000", null, 30.0)]
    [InlineData("30000000", "7", 30.0)]
    [InlineData("30000000", "8", null)]
    [InlineData("0", null, null)]
    [InlineData("-5", null, null)]
    [InlineData("soon", null, null)]
    [InlineData("99999999999999999999", null, null)]
    [InlineData(null, null, null)]
    public void The_watchdogs_interval_is_in_the_environment(string? microseconds, string? pid, double? seconds) => Assert.Equal(
        seconds,
        WatchdogInterval.Read(name => name switch { "WATCHDOG_USEC" => microseconds, "WATCHDOG_PID" => pid, _ => null }, 7).Value?.TotalSeconds);

    [Fact]
    public async Task Systemd_is_told_when_the_bot_is_ready_and_when_it_stops()
    {
        using var notifications = await StartAsync(null);
        Assert.Empty(notified.States);
        lifetime.NotifyStarted();
        await notified.CountAsync(1);
        lifetime.StopApplication();
        await notified.CountAsync(2);
        Assert.Equal(["READY=1", "STOPPING=1"], notified.States);
        await notifications.StopAsync(None);
    }

    [Fact]
    public async Task The_watchdog_hears_twice_in_its_interval()
    {
        using var notifications = await StartAsync(TimeSpan.FromSeconds(30));
        await notified.CountAsync(1);
        for (var turn = 2; turn < 5; turn++)
        {
            time.Advance(TimeSpan.FromSeconds(15));
            await notified.CountAsync(turn);
        }
        Assert.All(notified.States, state => Assert.Equal("WATCHDOG=1", state));
        await notifications.StopAsync(None);
    }

    [Fact]
    public async Task The_watchdog_hears_nothing_while_the_store_hangs()
    {
        var asked = 0;
        store.Answer = ct =>
        {
            Interlocked.Increment(ref asked);
            return Task.Delay(Timeout.InfiniteTimeSpan, ct);
        };
        using var notifications = await StartAsync(TimeSpan.FromSeconds(30));
        for (var turn = 1; turn <= 3; turn++)
        {
            for (var tries = 0; Volatile.Read(ref asked) < turn && tries < 500; tries++)
            {
                time.Advance(TimeSpan.FromSeconds(15));
                await Task.Delay(10);
            }
            Assert.InRange(Volatile.Read(ref asked), turn, int.MaxValue);
        }
        Assert.Empty(notified.States);
        await notifications.StopAsync(None);
    }

    [Fact]
    public async Task A_store_that_can_not_save_is_no_reason_to_start_again()
    {
        store.Answer = _ => throw new StorageException("The disk is full.");
        using var notifications = await StartAsync(TimeSpan.FromSeconds(30));
        await notified.CountAsync(1);
        await notifications.StopAsync(None);
    }

    private async Task<SystemdNotifications> StartAsync(TimeSpan? interval)
    {
        var notifications = new SystemdNotifications(notified, new WatchdogInterval(interval), store, lifetime, time, NullLogger<SystemdNotifications>.Instance);
        await notifications.StartAsync(None);
        return notifications;
    }

    private sealed class Store : IStoreHealth
    {
        public Func<CancellationToken, Task> Answer { get; set; } = _ => Task.CompletedTask;

        public Task AnswerAsync(CancellationToken ct) => Answer(ct);

        public Task TrySavingAsync(CancellationToken ct) => Answer(ct);
    }

    private sealed class Notified : ISystemdNotifier
    {
        private readonly Lock gate = new();
        private readonly List<string> states = [];

        public bool IsEnabled => true;

        public List<string> States
        {
            get
            {
                lock (gate)
                    return [.. states];
            }
        }

        public void Notify(ServiceState state)
        {
            lock (gate)
                states.Add(state.ToString());
        }

        public async Task CountAsync(int count)
        {
            for (var tries = 0; States.Count < count && tries < 500; tries++)
                await Task.Delay(10);
            Assert.Equal(count, States.Count);
        }
    }
}
