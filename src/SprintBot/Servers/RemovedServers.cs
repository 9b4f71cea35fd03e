using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Discord;
using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.Servers;

/// <summary>
/// Notes which servers have removed the bot, and erases their data after a while. A server is erased only while the bot is connected and not in it; one that
/// removed the bot while it was stopped is not noted, since Discord does not tell.
/// </summary>
/// <param name="store">All that is kept.</param>
/// <param name="keep">How long the data of a server stay; null for ever.</param>
/// <param name="clock">The time.</param>
/// <param name="discord">Discord's time: a machine whose clock is wrong erases nobody before it agrees.</param>
/// <param name="logger">Told what was erased.</param>
public sealed partial class RemovedServers(IServerStore store, KeepServersGone keep, IClock clock, DiscordClock discord, ILogger<RemovedServers> logger)
{
    private readonly Lock gate = new();
    private readonly HashSet<GuildId> here = [];
    private readonly Dictionary<GuildId, Instant> notNoted = [];
    private Task noting = Task.CompletedTask;
    private bool isConnected;

    /// <summary>Whether it is known which servers the bot is in.</summary>
    public bool IsConnected
    {
        get
        {
            lock (gate)
                return isConnected;
        }
    }

    /// <summary>The bot is connected, and is in these servers.</summary>
    public void Connect(IEnumerable<GuildId> servers)
    {
        lock (gate)
        {
            var now = servers.ToHashSet();
            foreach (var lost in here.Except(now).ToList())
                Leave(lost); // while the connection was down
            here.UnionWith(now);
            isConnected = true;
        }
    }

    /// <summary>The bot is in a server.</summary>
    public void Come(GuildId guild)
    {
        lock (gate)
            if (here.Add(guild))
                Note(guild, clock.GetCurrentInstant());
    }

    /// <summary>A server has removed the bot.</summary>
    public void Leave(GuildId guild)
    {
        var now = clock.GetCurrentInstant();
        lock (gate)
        {
            here.Remove(guild);
            Note(guild, now);
        }
    }

    /// <summary>Done when all that was to be noted is.</summary>
    public Task FinishAsync()
    {
        lock (gate)
            return noting;
    }

    /// <summary>Erases the data of servers that have been gone for long enough, and notes what could not be noted before.</summary>
    public async Task EraseDueAsync(CancellationToken ct)
    {
        NoteAgain();
        await FinishAsync();
        foreach (var (guild, since) in await store.GoneAsync(ct))
            if (IsHere(guild))
                await store.ForgetGoneAsync(guild, ct); // invited again while the bot was stopped
            else if (IsConnected && keep.For is { } duration && HasPassed(duration, since))
                await EraseAsync(guild, ct);
    }

    private bool HasPassed(Duration duration, Instant since) =>
        clock.GetCurrentInstant() - since >= duration && discord.NowAtLeast is { } shown && Instant.FromDateTimeOffset(shown) - since >= duration;

    private async Task EraseAsync(GuildId guild, CancellationToken ct)
    {
        var figures = (await store.EraseAsync(guild, ct)).ToString();
        LogErased(guild.Value, figures);
    }

    private bool IsHere(GuildId guild)
    {
        lock (gate)
            return here.Contains(guild);
    }

    private void NoteAgain()
    {
        lock (gate)
        {
            var missed = notNoted.ToList();
            notNoted.Clear(); // before, since what fails again comes back
            foreach (var (guild, at) in missed)
                Note(guild, at);
        }
    }

    /// <summary>One note after the other, each of what is true when its turn comes, so that the last word is the last.</summary>
    private void Note(GuildId guild, Instant at) => noting = NoteAsync(noting, guild, at);

    private async Task NoteAsync(Task before, GuildId guild, Instant at)
    {
        await before;
        try
        {
            await (IsHere(guild) ? store.ForgetGoneAsync(guild, CancellationToken.None) : store.NoteGoneAsync(guild, at, CancellationToken.None));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            lock (gate)
                notNoted[guild] = at;
            var (reason, trace) = KnownFault.Tell(fault);
            LogNotNoted(trace, reason);
        }
    }

    [LoggerMessage(EventId = 10, Level = LogLevel.Information, Message = "The data of the server {Guild}, which has removed the bot, are erased: {Figures}")]
    private partial void LogErased(long guild, string figures);

    [LoggerMessage(EventId = 13, Level = LogLevel.Error, Message = "It could not be noted that a server has removed the bot, or has it again; this is tried again: {Reason}")]
    private partial void LogNotNoted(Exception? trace, string reason);
}
