using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using SprintBot.Digests;
using SprintBot.Discord;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Operating;
using SprintBot.Reminders;
using SprintBot.Running;
using SprintBot.Sandbox;
using SprintBot.Servers;
using SprintBot.Storage;

namespace SprintBot.Tests.Stories;

/// <summary>The whole bot, connected to a sandbox, with a clock that the test controls; one server, one channel, two sprinters and an organiser.</summary>
public sealed class BotInSandbox : IAsyncDisposable
{
    /// <summary>A machine that is busy is no fault of the bot's: being in time has tests of its own.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private static readonly IConfigurationRoot EveryLevelKept = new ConfigurationBuilder().AddInMemoryCollection([new("Logging:Kept:LogLevel:Default", "Trace")]).Build();
    private readonly string folder = Directory.CreateTempSubdirectory("sprintbot-story-").FullName;
    private readonly KeptLog log = new();
    private IHost host;

    private BotInSandbox(SandboxServer sandbox, FakeClock clock)
    {
        (Sandbox, Clock) = (sandbox, clock);
        host = Build();
        Guild = sandbox.CreateGuild("Tidewater");
        Channel = Guild.CreateTextChannel("sprint");
        Organiser = Guild.AddMember("vera", "Vera Lindqvist", permissions: SandboxPermissions.Organiser);
        Ada = Guild.AddMember("ada", "Ada Byron");
        Tom = Guild.AddMember("tom", "Tom Okafor");
    }

    public SandboxServer Sandbox { get; }
    public FakeClock Clock { get; }
    public SandboxGuild Guild { get; }
    public SandboxChannel Channel { get; }
    public SandboxUser Organiser { get; }
    public SandboxUser Ada { get; }
    public SandboxUser Tom { get; }

    /// <summary>What the bot has logged, at every level.</summary>
    public IReadOnlyList<string> Log => log.Lines;

    /// <summary>All that the bot has on disk.</summary>
    public IReadOnlyList<string> Files => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    /// <summary>What the bot is made of, for what can't be done through Discord.</summary>
    public IServiceProvider Services => host.Services;

    /// <summary>The commands as the bot registers them.</summary>
    public IReadOnlyList<ApplicationCommand> Commands => host.Services.GetRequiredService<CommandTable>().ToApplicationCommands();

    /// <summary>A bot that is ready, at noon of a Wednesday; its server has it since the day before.</summary>
    /// <param name="before">What is done before it starts for the first time.</param>
    public static async Task<BotInSandbox> StartAsync(Action<SandboxServer>? before = null)
    {
        var clock = new FakeClock(Instant.FromUtc(2026, 9, 15, 12, 0));
        var bot = new BotInSandbox(await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = new WallClock(clock), InteractionDeadline = LongPatience }), clock);
        clock.AdvanceDays(1);
        before?.Invoke(bot.Sandbox);
        await bot.StartHostAsync();
        return bot;
    }

    /// <summary>A bot with a sprint from Monday to Sunday, of which nothing is announced.</summary>
    public static async Task<BotInSandbox> StartWithSprintAsync()
    {
        var bot = await StartAsync();
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Harbour sprint", start = "2026-09-14", end = "2026-09-20", timezone = "Europe/Stockholm", announce = false });
        return bot;
    }

    /// <summary>Stops the bot and starts it again on the same data.</summary>
    /// <param name="meanwhile">What happens between.</param>
    public async Task RestartAsync(Action? meanwhile = null)
    {
        await StopHostAsync();
        meanwhile?.Invoke();
        host = Build();
        await StartHostAsync();
    }

    public async Task<SandboxAnswer> SlashAsync(SandboxUser user, string command, object? options = null, SandboxChannel? channel = null) =>
        await Final(await user.SlashAsync(channel ?? Channel, command, options));

    /// <summary>Uses a command whose answer does not come, and waits until the bot logs that.</summary>
    public async Task SlashUnansweredAsync(SandboxUser user, string command, object options, string logged)
    {
        using var givenUp = new CancellationTokenSource();
        var answer = user.SlashAsync(Channel, command, options, givenUp.Token);
        using var timeout = new CancellationTokenSource(Timeout);
        while (!Log.Any(line => line.Contains(logged, StringComparison.Ordinal)))
            await Task.Delay(10, timeout.Token);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    public async Task<SandboxAnswer> ClickAsync(SandboxUser user, SandboxAnswer answer, string button) => await Final(await user.ClickAsync(answer, button));

    /// <summary>Chooses in the answer's only select.</summary>
    public async Task<SandboxAnswer> ChooseAsync(SandboxUser user, SandboxAnswer answer, string choice) => await Final(await user.SelectAsync(answer, "Choose", [choice]));

    public async Task<SandboxAnswer> AddMessageAsync(SandboxUser user, SandboxMessage message) => await Final(await user.MessageCommandAsync("Add to sprint report", message));

    public async Task<SandboxAnswer> SubmitAsync(SandboxUser user, SandboxAnswer opened, params (string Field, object Value)[] values) =>
        await Final(await user.SubmitAsync(opened.Modal ?? throw new InvalidOperationException($"No form opened: {opened}"), values.ToDictionary(value => value.Field, value => value.Value)));

    /// <summary>Lets the digests look at the clock now, as they do by themselves every few seconds.</summary>
    public async Task LookAtDigestsAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await host.Services.GetRequiredService<DigestSender>().SendDueAsync(timeout.Token);
    }

    /// <summary>The same for the reminders.</summary>
    public async Task LookAtRemindersAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await host.Services.GetRequiredService<ReminderSender>().SendDueAsync(timeout.Token);
    }

    /// <summary>The same for what organisers are told of overdue sprints.</summary>
    public async Task LookAtOverdueAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await host.Services.GetRequiredService<OverdueNotices>().SendDueAsync(timeout.Token);
    }

    /// <summary>From the next start on.</summary>
    public KeepServersGone KeepServersGone { get; set; } = new((Duration?)null);

    /// <summary>Where it tells how it is, from the next start on.</summary>
    public ListeningAddress? Operating { get; set; }

    /// <summary>The docutils that makes previews, from the next start on.</summary>
    public string? Docutils { get; set; }

    /// <summary>Waits until so many servers are noted as gone.</summary>
    public async Task UntilServersGoneAsync(int count)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while ((await host.Services.GetRequiredService<IServerStore>().GoneAsync(timeout.Token)).Count != count)
            await Task.Delay(20, timeout.Token);
    }

    /// <summary>Waits until the bot has been told the ids of its commands.</summary>
    public async Task UntilCommandsAreKnownAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (!host.Services.GetRequiredService<CommandMentions>().AreKnown)
            await Task.Delay(20, timeout.Token);
    }

    /// <summary>Waits until every server that the bot was told of before has been looked at.</summary>
    public async Task UntilGreetedAsync()
    {
        await SlashAsync(Ada, "help"); // comes after those
        using var timeout = new CancellationTokenSource(Timeout);
        await host.Services.GetRequiredService<Welcomes>().FinishAsync().WaitAsync(timeout.Token);
    }

    /// <summary>Lets servers that are gone be looked at now, or when it is known which servers the bot is in.</summary>
    public async Task LookAtGoneServersAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        var gone = host.Services.GetRequiredService<RemovedServers>();
        while (!gone.IsConnected)
            await Task.Delay(20, timeout.Token);
        await host.Services.GetRequiredService<DiscordRest>().GetGatewayBotAsync(timeout.Token); // any answer tells Discord's time
        await gone.EraseDueAsync(timeout.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopHostAsync();
        var (violations, pings) = (Sandbox.Violations, Sandbox.Pings);
        await Sandbox.DisposeAsync();
        Directory.Delete(folder, recursive: true);
        Assert.Empty(violations);
        Assert.Empty(pings);
    }

    private static async Task<SandboxAnswer> Final(SandboxAnswer answer)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        Assert.True(answer.Responded, "The application did not respond");
        return await answer.WaitForFinalAsync(timeout.Token);
    }

    private IHost Build()
    {
        var settings = new BotSettings(
            new DiscordOptions { Token = Sandbox.Token, ApiUrl = Sandbox.ApiUrl, CdnHosts = [Sandbox.CdnHost] },
            new StorageOptions { Path = Path.Combine(folder, "sprintbot.db") },
            Docutils);
        var built = BotHost.Build(settings with { Logging = EveryLevelKept.GetSection("Logging"), KeepServersGone = KeepServersGone, Operating = Operating }, Clock, TimeProvider.System);
        built.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return built;
    }

    private async Task StartHostAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await host.StartAsync(timeout.Token);
        await Sandbox.WaitUntilReadyAsync(timeout.Token);
    }

    private async Task StopHostAsync()
    {
        await host.StopAsync();
        if (host is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }
}
