using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SprintBot.Digests;
using SprintBot.Discord.Gateway;
using SprintBot.Operating;
using SprintBot.Reports.Tests;
using SprintBot.Sprints;
using SprintBot.Storage;
using SprintBot.Tests.Cli;

namespace SprintBot.Tests.Stories;

/// <summary>Whoever runs the bot sees from outside how it is.</summary>
[Collection(Alone.Name)]
public sealed partial class WatchingStories
{
    private const int HoursToDigest = 5;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_bot_that_is_well_says_so_to_those_who_look()
    {
        await using var bot = await StartAsync();
        var (healthy, answer) = await HealthProbe.AskAsync(bot.Operating!.Port, None);
        Assert.True(healthy, answer);
        Assert.Matches(@"\Agateway: up, last heartbeat acknowledged \d+ s ago\nstore: writable\ndigests: on time\z", answer);
    }

    [Theory]
    [InlineData("GET", HttpStatusCode.OK)]
    [InlineData("HEAD", HttpStatusCode.OK)]
    [InlineData("POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    public async Task Health_can_be_looked_at_and_nothing_else(string method, HttpStatusCode expected)
    {
        await using var bot = await StartAsync();
        using var http = new HttpClient();
        using var answer = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri($"http://{bot.Operating!.Authority}/healthz")), None);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(method == "GET", (await answer.Content.ReadAsStringAsync(None)).Length > 0);
    }

    [Fact]
    public async Task A_bot_without_a_connection_is_not_well_and_is_again_with_one()
    {
        await using var bot = await StartAsync();
        bot.Sandbox.Faults.FailNext("GET /gateway/bot", 503, times: 1000);
        bot.Sandbox.Faults.InvalidateSession(resumable: false);
        Assert.Matches("^gateway: DOWN, last heartbeat acknowledged .* ago; it is tried again\n", await UntilAsync(bot, healthy: false));
        bot.Sandbox.Faults.Clear();
        await UntilAsync(bot, healthy: true);
    }

    [Fact]
    public async Task A_store_that_can_not_be_written_is_told()
    {
        await using var bot = await StartAsync();
        var probe = bot.Files.Single(file => file.EndsWith("sprintbot.db", StringComparison.Ordinal)) + ".probe";
        Directory.CreateDirectory(probe);
        Assert.Contains("\nstore: NOT WRITABLE: ", await UntilAsync(bot, healthy: false), StringComparison.Ordinal);
        Directory.Delete(probe);
        await UntilAsync(bot, healthy: true);
    }

    [Fact]
    public async Task A_store_that_hangs_is_told_before_who_asks_gives_up()
    {
        using var hanging = new HangingStore();
        await using var bot = await BotInSandbox.StartAsync();
        using var check = new HealthCheck(bot.Services.GetRequiredService<Shard>(), hanging, new LateDigests(hanging, bot.Clock), TimeProvider.System);
        var report = await check.AskAsync(None).WaitAsync(Timeout);
        Assert.Equal(["store: NO ANSWER from the store for 2 s", "digests: NO ANSWER from the store for 2 s"], report.Lines.Skip(1));
        await check.AskAsync(None).WaitAsync(Timeout);
        Assert.Equal(2, hanging.Asked); // who hangs is not asked again
    }

    [Fact]
    public async Task A_digest_that_can_not_be_posted_is_told_with_the_reason()
    {
        await using var bot = await StartAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "mended the xylophone" });
        bot.Sandbox.Faults.RefuseNext("POST /channels/{channel_id}/messages", 403, 50013, "Missing Permissions", times: 5);
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        bot.Clock.AdvanceMinutes(11);
        var (isHealthy, answer) = await HealthProbe.AskAsync(bot.Operating!.Port, None);
        Assert.True(isHealthy, answer);
        Assert.Contains("\ndigests: on time; Discord refuses 1, which is for their organisers to mend: that of 2026-09-16 in sprint ", answer, StringComparison.Ordinal);
        Assert.Contains("SprintBot may not post in the sprint's channel", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("xylophone", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_is_late_makes_the_bot_unwell_until_it_is_posted()
    {
        await using var bot = await StartAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "mended the xylophone" });
        bot.Sandbox.Faults.FailNext("POST /channels/{channel_id}/messages", 503, times: 20);
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        bot.Clock.AdvanceMinutes(11);
        var answer = await UntilAsync(bot, healthy: false);
        Assert.Contains("\ndigests: 1 LATE: that of 2026-09-16 in sprint ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("xylophone", answer, StringComparison.Ordinal);

        bot.Sandbox.Faults.Clear();
        bot.Clock.AdvanceMinutes(15);
        await bot.LookAtDigestsAsync();
        await UntilAsync(bot, healthy: true);
    }

    [Fact]
    public async Task Prometheus_reads_what_became_of_each_command()
    {
        await using var bot = await StartAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "mended the xylophone" });
        await bot.SlashAsync(bot.Ada, "update", new { text = "mended the xylophone again" });
        await bot.SlashAsync(bot.Ada, "updates list");
        await bot.SlashAsync(bot.Ada, "topic edit", new { topic = "Quagga", about = "a pier" });

        using var http = new HttpClient();
        var metrics = await http.GetStringAsync(new Uri($"http://{bot.Operating!.Authority}/metrics"), None);
        Assert.Equal("2", Value(metrics, "sprintbot_interactions_total", "update", "done"));
        Assert.Equal("1", Value(metrics, "sprintbot_interactions_total", "updates list", "done"));
        Assert.Equal("1", Value(metrics, "sprintbot_interactions_total", "topic edit", "refused"));
        Assert.Matches(@"(?m)^discord_gateway_up\{[^}]*\} 1$", metrics);
        foreach (var name in new[] { "sprintbot_interaction_acknowledge_duration_seconds_bucket", "sprintbot_store_saves_total", "sprintbot_store_batch_size", "sprintbot_store_queue", "discord_rest_request_duration_seconds_count", "dotnet_process_memory_working_set_bytes" })
            Assert.Contains($"\n{name}", metrics, StringComparison.Ordinal);
        foreach (var secret in new[] { "xylophone", "Quagga", "Harbour", "Ada", $"{bot.Guild.Id}", $"{bot.Channel.Id}", bot.Sandbox.Token })
            Assert.DoesNotContain(secret, metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_listened_to_or_sent_by_default()
    {
        await using var bot = await BotInSandbox.StartAsync();
        Assert.DoesNotContain(bot.Services.GetServices<IHostedService>(), service => service is HealthListener or MetricsExport);
        Assert.Null(bot.Services.GetService<HealthCheck>());
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_refused_in_one_line()
    {
        await using var bot = await StartAsync();
        using var second = new HealthListener(new ListeningAddress(ListeningAddress.Loopback, TakenPort(out var taken)), null!);
        using (taken)
        {
            var failure = await Assert.ThrowsAsync<ListeningException>(() => second.StartAsync(None));
            Assert.Matches(@"\A127\.0\.0\.1:\d+ can't be listened to \(.+\): another program has it, or it is no address of this machine\. Name another in Operating:Port and Operating:Address\.\z", failure.Message);
        }
    }

    [Fact]
    public async Task A_bot_whose_port_is_taken_ends_with_one_line()
    {
        var port = TakenPort(out var taken);
        using (taken)
        {
            using var folder = new TemporaryFolder();
            await using var bot = await BotInSandbox.StartAsync();
            var environment = new Dictionary<string, string>
            {
                ["Operating__Port"] = $"{port}",
                ["Discord__Token"] = bot.Sandbox.Token,
                ["Discord__ApiUrl"] = bot.Sandbox.ApiUrl.ToString(),
                ["Storage__Path"] = folder.File("sprintbot.db"),
            };
            var (exitCode, _, error) = await SprintBotProgram.RunInAsync(environment, "", "run");
            Assert.Equal(2, exitCode);
            Assert.Matches(@"\Asprintbot: 127\.0\.0\.1:\d+ can't be listened to \([^\n]+\n\z", error);
        }
    }

    [Fact]
    public async Task Who_asks_where_no_bot_answers_is_told_so()
    {
        var port = TakenPort(out var taken);
        taken.Dispose();
        var (healthy, answer) = await HealthProbe.AskAsync(port, None);
        Assert.False(healthy);
        Assert.StartsWith($"Nothing answers on 127.0.0.1:{port}: ", answer, StringComparison.Ordinal);
    }

    /// <summary>What the table of docs/running.md says of name, kind and unit is what there is, no more and no less.</summary>
    [Fact]
    public async Task Every_instrument_is_in_the_documentation()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var factory = bot.Services.GetRequiredService<IMeterFactory>();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name.StartsWith("SprintBot.", StringComparison.Ordinal) && ReferenceEquals(instrument.Meter.Scope, factory))
                    found.Add($"{instrument.Name} {KindOf(instrument)} {instrument.Unit}");
            },
        };
        listener.Start();
        var told = Row().Matches(await File.ReadAllTextAsync(Path.Combine(SharedSprint.Sources, "docs", "running.md"), None))
            .Select(row => $"{row.Groups["name"].Value} {row.Groups["kind"].Value} {row.Groups["unit"].Value}");
        Assert.NotEmpty(found);
        Assert.Equal(string.Join('\n', found), string.Join('\n', told.Order(StringComparer.Ordinal)));
    }

    private static async Task<BotInSandbox> StartAsync()
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        var port = TakenPort(out var taken);
        taken.Dispose();
        bot.Operating = new ListeningAddress(ListeningAddress.Loopback, port);
        await bot.RestartAsync();
        return bot;
    }

    /// <summary>Looks until the bot is as expected; what it says then.</summary>
    private static async Task<string> UntilAsync(BotInSandbox bot, bool healthy)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (true)
        {
            var (isHealthy, answer) = await HealthProbe.AskAsync(bot.Operating!.Port, timeout.Token);
            if (isHealthy == healthy)
                return answer;
            await Task.Delay(50, timeout.Token);
        }
    }

    /// <summary>Keeps whoever asks waiting, as a disk does that hangs.</summary>
    private sealed class HangingStore : IStoreHealth, IDigestStore, IDisposable
    {
        private readonly ManualResetEventSlim goOn = new();
        private int asked;

        public int Asked => Volatile.Read(ref asked);

        public Task AnswerAsync(CancellationToken ct) => Hang<bool>();
        public Task TrySavingAsync(CancellationToken ct) => Hang<bool>();
        public Task<IReadOnlyList<Sprint>> SprintsAsync(CancellationToken ct) => Hang<IReadOnlyList<Sprint>>();
        public Task<DigestRecord?> ReadAsync(GuildId guild, SprintId sprint, CancellationToken ct) => Hang<DigestRecord?>();
        public Task<DigestPosting?> FindAsync(DigestKey key, CancellationToken ct) => Hang<DigestPosting?>();
        public Task<IReadOnlyList<DigestPosting>> BegunAsync(SprintId sprint, CancellationToken ct) => Hang<IReadOnlyList<DigestPosting>>();
        public Task<IReadOnlyList<DigestChange>> ChangesAsync(CancellationToken ct) => Hang<IReadOnlyList<DigestChange>>();
        public Task StrikeOffAsync(IReadOnlyList<DigestChange> changes, CancellationToken ct) => Hang<bool>();
        public Task SaveAsync(DigestPosting posting, CancellationToken ct) => Hang<bool>();

        public void Dispose() => goOn.Set();

        private Task<T> Hang<T>()
        {
            Interlocked.Increment(ref asked);
            goOn.Wait(Timeout);
            return Task.FromException<T>(new StorageException("It hung."));
        }
    }

    private static int TakenPort(out TcpListener taken)
    {
        taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        return ((IPEndPoint)taken.LocalEndpoint).Port;
    }

    private static string Value(string metrics, string name, string command, string outcome) => metrics.Split('\n')
        .Single(line => line.StartsWith(name + "{", StringComparison.Ordinal) && line.Contains($"sprintbot_command=\"{command}\"", StringComparison.Ordinal) && line.Contains($"sprintbot_outcome=\"{outcome}\"", StringComparison.Ordinal))
        .Split("} ")[1].Split(' ')[0];

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0].Replace("Observable", "", StringComparison.Ordinal).ToLowerInvariant();

    [GeneratedRegex(@"^\| `(?<name>(sprintbot|discord)\.[a-z._]+)` \| (?<kind>[a-z]+) \| `(?<unit>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
