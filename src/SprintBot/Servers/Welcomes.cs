using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Servers;

/// <summary>
/// Says hello in a server that has added the bot: once, where it may, and what to do first. A server is noted as known before it is greeted, since no welcome is better than two;
/// of those in which the bot is when that begins to be noted, only those are new that have just added it, as one does before a first start.
/// </summary>
public sealed partial class Welcomes(IServerStore store, DiscordRest rest, CommandMentions mentions, IClock clock, TimeProvider time, ILogger<Welcomes> logger)
{
    private static readonly Phrase Welcome = new("servers.welcome", """
        Hello! SprintBot gathers what a team does during a sprint: it posts a digest every day, and at the end it has a draft of the report.
        **First**: whoever may manage events here opens a sprint with {/sprint start}, in the channel where the team talks.
        Then everybody says with {/update} what they did. {/help} tells the rest.
        """);

    /// <summary>A welcome waits that long for its commands to be registered, so that they can be clicked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A server that has added the bot so long before its first start is a new one.</summary>
    private static readonly Duration JustNow = Duration.FromHours(1);

    private readonly Lock gate = new();
    private readonly HashSet<GuildId> ofFirstStart = [];
    private Snowflake bot;
    private Task working = Task.CompletedTask;

    /// <summary>The bot is connected, and is in these servers.</summary>
    /// <param name="self">The bot's user id.</param>
    /// <param name="here">All servers it is in.</param>
    public void Begin(Snowflake self, IReadOnlyCollection<GuildId> here)
    {
        bot = self;
        Then(() => BeginAsync(here));
    }

    /// <summary>The bot is in a server; it may be so for long.</summary>
    /// <param name="guild">As GUILD_CREATE tells it.</param>
    /// <param name="registering">The commands' registration.</param>
    /// <param name="ct">Gives up.</param>
    public void Come(Guild guild, Task registering, CancellationToken ct)
    {
        var place = WelcomePlace.In(guild, bot);
        var words = Wording.For(guild.PreferredLocale);
        var isFresh = guild.JoinedAt is { } joined && clock.GetCurrentInstant() - Instant.FromDateTimeOffset(joined) < JustNow;
        Then(() => GreetAsync(guild.Id, isFresh, place, words, registering, ct));
    }

    /// <summary>Done when all who came have been looked at.</summary>
    public Task FinishAsync()
    {
        lock (gate)
            return working;
    }

    /// <summary>One after the other: who is known must be known before anybody comes.</summary>
    private void Then(Func<Task> work)
    {
        lock (gate)
            working = DoAsync(working, work);
    }

    private async Task DoAsync(Task before, Func<Task> work)
    {
        await before;
        try
        {
            await work();
        }
        catch (OperationCanceledException)
        {
            // the bot stops
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            var (reason, trace) = KnownFault.Tell(fault);
            LogNotGreeted(trace, reason);
        }
    }

    private async Task BeginAsync(IReadOnlyCollection<GuildId> here)
    {
        if (await store.BeginKnowingAsync(here, CancellationToken.None))
            ofFirstStart.UnionWith(here);
    }

    private async Task GreetAsync(Snowflake guild, bool isFresh, Snowflake? place, Wording words, Task registering, CancellationToken ct)
    {
        var isNew = await store.MeetAsync(guild.ToGuildId(), ct) || (ofFirstStart.Remove(guild.ToGuildId()) && isFresh);
        if (!isNew || place is not { } channel)
            return;
        await Task.WhenAny(registering, Task.Delay(Patience, time, ct));
        var welcome = new MessageCreate
        {
            Content = words.InMessages(mentions).Of(Welcome),
            AllowedMentions = AllowedMentions.None,
            Nonce = $"welcome-{guild.Value:x}",
        };
        await rest.CreateMessageAsync(channel, welcome, [], ct);
        LogGreeted(guild.Value, channel.Value);
    }

    [LoggerMessage(EventId = 14, Level = LogLevel.Information, Message = "The server {Guild} has added the bot, which said hello in the channel {Channel}")]
    private partial void LogGreeted(ulong guild, ulong channel);

    [LoggerMessage(EventId = 15, Level = LogLevel.Warning, Message = "A server that has added the bot could not be greeted: {Reason}")]
    private partial void LogNotGreeted(Exception? trace, string reason);
}
