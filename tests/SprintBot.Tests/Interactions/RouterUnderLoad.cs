using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SprintBot.Discord;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Interactions;

/// <summary>A router with two commands that wait for the test, <c>update</c> and the slow <c>report</c>, and a Discord that notes what it is told. No time passes.</summary>
internal sealed class RouterUnderLoad : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);
    private readonly Discords discord = new();
    private readonly KeptLog log = new();
    private readonly HttpClient http;
    private readonly ILoggerFactory loggers;
    private readonly InteractionLimit limit;
    private readonly SlowCommandQueue slow = new();
    private readonly ServiceProvider metrics = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly InteractionRouter router;

    public RouterUnderLoad()
    {
        var time = new FakeTimeProvider();
        http = new HttpClient(discord);
        loggers = LoggerFactory.Create(builder => builder.AddProvider(log));
        var rest = new DiscordRest(http, new DiscordOptions { Token = "token" }, time, NullLogger<DiscordRest>.Instance);
        var replies = new InteractionReplies(rest);
        limit = new InteractionLimit(replies, loggers.CreateLogger<InteractionLimit>());
        var table = new CommandTable([new Command("update", "Says something", SaveAsync), new Command("report", "Tells all", ReportAsync) { IsSlow = true }], new Dictionary<string, ActionHandler>());
        var late = new LateInteractions(rest.Clock, replies, NullLogger<LateInteractions>.Instance);
        router = new InteractionRouter(table, replies, late, new OrganiserCheck(rest), new DirectMessages(rest), new CommandMentions(), limit, slow, new InteractionMetrics(table, metrics.GetRequiredService<IMeterFactory>()), time, loggers.CreateLogger<InteractionRouter>());
    }

    /// <summary>Lets the updates be saved.</summary>
    public TaskCompletionSource Updates { get; } = new();

    /// <summary>Lets the reports be made.</summary>
    public TaskCompletionSource Reports { get; } = new();

    public ConcurrentBag<ulong> Saved { get; } = [];

    public IReadOnlyList<string> Log => log.Lines;

    /// <summary>How often Discord was told each text.</summary>
    public Dictionary<string, int> Told => discord.Texts.Values.GroupBy(text => text).ToDictionary(group => group.Key, group => group.Count());

    public void Take(string command, int first, int count)
    {
        for (var id = first; id < first + count; id++)
            router.Take(Interaction(command, (ulong)id));
    }

    /// <summary>Waits until Discord was told so many texts.</summary>
    public async Task UntilToldAsync(int count)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        while (discord.Texts.Count < count)
            await Task.Delay(5, timeout.Token);
    }

    public Task FinishAsync() => router.FinishAsync().WaitAsync(Timeout);

    public void Dispose()
    {
        router.Dispose();
        limit.Dispose();
        slow.Dispose();
        metrics.Dispose();
        loggers.Dispose();
        http.Dispose();
    }

    private async Task<Reply> SaveAsync(CommandCall call, CancellationToken ct)
    {
        await Updates.Task;
        Saved.Add(call.Id.Value);
        return Reply.Say("Saved.");
    }

    private async Task<Reply> ReportAsync(CommandCall call, CancellationToken ct)
    {
        await Reports.Task;
        return Reply.Say("The report.");
    }

    private static Interaction Interaction(string command, ulong id) => new()
    {
        Id = new Snowflake(id << 22),
        ApplicationId = new Snowflake(2),
        Type = InteractionType.ApplicationCommand,
        Token = $"token-{id}",
        GuildId = new Snowflake(3),
        ChannelId = new Snowflake(10),
        Member = new GuildMember { User = new User { Id = new Snowflake(4), Username = "ada" } },
        Data = new InteractionData { Name = command, Options = [new() { Name = "text", Type = ApplicationCommandOptionType.String, Value = JsonSerializer.SerializeToElement("words") }] },
    };

    /// <summary>Takes every answer; notes the text of each interaction, and more than one as a fault.</summary>
    private sealed class Discords : HttpMessageHandler
    {
        /// <summary>By the token.</summary>
        public ConcurrentDictionary<string, string> Texts { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
            var token = request.RequestUri!.Segments.Single(segment => segment.StartsWith("token-", StringComparison.Ordinal)).TrimEnd('/');
            if ((string?)(body["data"]?["content"] ?? body["content"]) is { } text)
                Texts.AddOrUpdate(token, text, (_, before) => $"{before}, and then: {text}");
            return new HttpResponseMessage { Content = new StringContent("""{"id":"5"}""") };
        }
    }
}
