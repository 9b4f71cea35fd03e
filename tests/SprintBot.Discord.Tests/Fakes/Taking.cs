using SprintBot.Discord.Gateway;

namespace SprintBot.Discord.Tests.Fakes;

/// <summary>Takes a shard's events as the bot does.</summary>
internal sealed class Taking : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly IAsyncEnumerator<Dispatch> dispatches;

    private readonly FakeDiscord discord;

    public Taking(FakeDiscord discord, double chance = 0.5)
        : this(discord, discord.Shard(chance))
    {
    }

    public Taking(FakeDiscord discord, Shard shard)
    {
        this.discord = discord;
        dispatches = shard.RunAsync(stop.Token).GetAsyncEnumerator();
        Following = TakeAsync();
    }

    /// <summary>The next event, on its way.</summary>
    public Task<Dispatch> Following { get; private set; }

    public async Task<Dispatch> NextAsync()
    {
        var dispatch = await Following.WaitAsync(FakeDiscord.Timeout);
        Following = TakeAsync();
        return dispatch;
    }

    public async Task<string> NextNameAsync() => (await NextAsync()).Event;

    public Task StopAsync() => stop.CancelAsync();

    /// <summary>Stops, and lets time go on for a bot that waits for an answer to its close.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await discord.PassTimeUntilAsync((Task)Following);
        await discord.PassTimeUntilAsync(dispatches.DisposeAsync().AsTask());
        stop.Dispose();
    }

    private async Task<Dispatch> TakeAsync() => await dispatches.MoveNextAsync() ? dispatches.Current : throw new InvalidOperationException("The shard ended.");
}
