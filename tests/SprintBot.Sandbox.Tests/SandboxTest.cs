using System.Text.Json.Nodes;

namespace SprintBot.Sandbox.Tests;

/// <summary>A sandbox with a guild, a channel and two people, for one test.</summary>
public abstract class SandboxTest : IAsyncLifetime, IDisposable
{
    private readonly CancellationTokenSource timeout = new(TimeSpan.FromSeconds(30));

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected SandboxGuild Guild { get; private set; } = null!;

    protected SandboxChannel Channel { get; private set; } = null!;

    protected SandboxUser Ada { get; private set; } = null!;

    protected SandboxUser Bo { get; private set; } = null!;

    protected CancellationToken Ct => timeout.Token;

    protected virtual SandboxOptions Options => new() { IdentifyWindow = TimeSpan.Zero };

    public async Task InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(Options, Ct);
        Guild = Sandbox.CreateGuild("Gardeners");
        Channel = Guild.CreateTextChannel("sprint");
        Ada = Guild.AddMember("ada", "Ada Lovelace", permissions: SandboxPermissions.Organiser);
        Bo = Guild.AddMember("bo");
    }

    public async Task DisposeAsync() => await Sandbox.DisposeAsync();

    public void Dispose()
    {
        timeout.Dispose();
        GC.SuppressFinalize(this);
    }

    internal static JsonNode Json(string text) => JsonNode.Parse(text)!;

    internal static JsonArray List(string text) => (JsonArray)JsonNode.Parse(text)!;

    /// <summary>A bot that is connected and has commands.</summary>
    internal async Task<RawBot> BotAsync(string commands = """[{"name": "hello", "description": "Says hello"}]""")
    {
        var bot = await RawBot.ReadyAsync(Sandbox, Ct);
        var answer = await bot.CommandsAsync(List(commands), Ct);
        Assert.Equal(200, answer.Status);
        return bot;
    }
}
