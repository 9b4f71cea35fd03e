using SprintBot.Discord.Tests.Fakes;

namespace SprintBot.Discord.Tests.Gateway;

/// <summary>Each test has a Discord of its own.</summary>
public abstract class GatewayTest : IAsyncLifetime
{
    private protected FakeDiscord Discord { get; private set; } = null!;

    public async Task InitializeAsync() => Discord = await FakeDiscord.StartAsync();

    public async Task DisposeAsync() => await Discord.DisposeAsync();

    /// <summary>A bot that is connected and has been given READY.</summary>
    private protected async Task<(Taking Bot, FakeGateway Connection)> BeginAsync(int interval = FakeGateway.NoHeartbeats, double chance = 0.5)
    {
        var bot = new Taking(Discord, chance);
        var connection = await Discord.ConnectedAsync();
        await connection.BeginAsync(interval);
        Assert.Equal("READY", await bot.NextNameAsync());
        return (bot, connection);
    }
}
