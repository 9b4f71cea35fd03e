using SprintBot.Sandbox;

namespace SprintBot.Benchmarks.Soaking;

/// <summary>What goes wrong, one thing after the other at random.</summary>
internal sealed class SoakFaults
{
    private const string Callback = "POST /interactions/{interaction_id}/{interaction_token}/callback";
    private const int ZombieSeconds = 15;
    private readonly SandboxServer sandbox;
    private readonly SoakedBot bot;
    private readonly MovedClock clock;
    private readonly Random random;
    private readonly (string Name, Func<CancellationToken, Task> Begin)[] kinds;

    public SoakFaults(SandboxServer sandbox, SoakedBot bot, MovedClock clock, int seed)
    {
        (this.sandbox, this.bot, this.clock, random) = (sandbox, bot, clock, new Random(seed));
        var trouble = sandbox.Faults;
        kinds =
        [
            ("gateway dropped", Now(trouble.DropGateway)),
            ("gateway closed", Now(() => trouble.CloseGateway(random.Next(2) == 0 ? 4000 : 4009))),
            ("reconnect asked for", Now(trouble.AskToReconnect)),
            ("session invalid", Now(() => trouble.InvalidateSession(resumable: random.Next(2) == 0))),
            ("heartbeats unanswered", MuteAsync),
            ("5xx", Now(() => trouble.FailNext(Callback, 500 + random.Next(5), random.Next(1, 6), afterHandling: random.Next(2) == 0))),
            ("answers cut off", Now(() => trouble.DropNext(Callback, random.Next(1, 6), afterHandling: random.Next(2) == 0))),
            ("429", Now(() => trouble.RateLimitNext(Callback, random.Next(1, 30) / 10.0, times: random.Next(1, 4)))),
            ("429 of a proxy", Now(() => trouble.HtmlRateLimitNext(Callback))),
            ("slow answers", Now(() => trouble.SlowNext(Callback, TimeSpan.FromSeconds(random.Next(1, 5)), times: random.Next(1, 6)))),
            ("delivered twice", Now(() => trouble.DeliverTwiceNext(random.Next(1, 6)))),
            ("delivered late", Now(() => trouble.DeliverLateNext(TimeSpan.FromSeconds(random.Next(3, 60))))),
            ("clock moved", Now(() => clock.Set(TimeSpan.FromMinutes(random.Next(-90, 90))))),
            ("full disk", FillAsync),
            ("kill", KillAsync),
        ];
    }

    /// <summary>How often each came.</summary>
    public Dictionary<string, int> Done { get; } = [];

    /// <summary>Waits a while, then lets one thing go wrong.</summary>
    public async Task OneAsync(bool mayKill, CancellationToken ct)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(random.Next(2, 8)), ct);
            bot.StartWhereItEnded();
            var (name, begin) = kinds[random.Next(mayKill ? kinds.Length : kinds.Length - 1)];
            Done[name] = Done.GetValueOrDefault(name) + 1;
            await begin(ct);
        }
        catch (OperationCanceledException)
        {
            // time is over
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        sandbox.Faults.Clear();
        sandbox.Faults.AcknowledgeHeartbeatsAgain();
        clock.Set(TimeSpan.Zero);
        await bot.SetFullAsync(isFull: false, ct);
    }

    private static Func<CancellationToken, Task> Now(Action act) => _ =>
    {
        act();
        return Task.CompletedTask;
    };

    private async Task MuteAsync(CancellationToken ct)
    {
        sandbox.Faults.StopAcknowledgingHeartbeats();
        await Task.Delay(TimeSpan.FromSeconds(ZombieSeconds), ct);
        sandbox.Faults.AcknowledgeHeartbeatsAgain();
    }

    private async Task FillAsync(CancellationToken ct)
    {
        await bot.SetFullAsync(isFull: true, ct);
        await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 10)), ct);
        await bot.SetFullAsync(isFull: false, ct);
    }

    private async Task KillAsync(CancellationToken ct)
    {
        await bot.KillAsync(CancellationToken.None);
        await Task.Delay(TimeSpan.FromSeconds(random.Next(0, 3)), ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        bot.Start();
    }
}
