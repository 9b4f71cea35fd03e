using System.Net;
using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Reminders;

/// <summary>
/// Reminds each who asked for it, once a day at most. The attempt is saved before the message is sent: what a kill cuts off is sent again only while Discord
/// surely knows it by its nonce, since none is better than two.
/// </summary>
public sealed partial class ReminderSender(IReminderStore store, ISprintStore sprints, IUpdateStore updates, DiscordRest rest, IClock clock, ILogger<ReminderSender> logger)
{
    private const int CannotSendToThisUser = 50007;
    private static readonly Duration NonceIsKnown = Duration.FromMinutes(2);

    /// <summary>Sends what is due now.</summary>
    public async Task SendDueAsync(CancellationToken ct)
    {
        foreach (var ofServer in (await store.WantedAsync(ct)).GroupBy(reminder => reminder.Guild))
        {
            IReadOnlyList<Sprint> open = [.. (await sprints.ListAsync(ofServer.Key, ct)).Where(sprint => sprint.IsOpen)];
            foreach (var reminder in ofServer)
                await LookAtAsync(reminder, open, ct);
        }
    }

    /// <summary>What is wrong with one person's reminder keeps no other from coming.</summary>
    private async Task LookAtAsync(Reminder reminder, IReadOnlyList<Sprint> open, CancellationToken ct)
    {
        try
        {
            if (open.Any(sprint => ReminderRules.Due(reminder, sprint, clock.GetCurrentInstant()) is not null))
                await RemindAsync(reminder, open, ct);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            if (KnownFault.Explain(fault) is { } known)
                LogNotLookedAt(reminder.User.Value, reminder.Guild.Value, known);
            else
                LogFault(fault, reminder.User.Value, reminder.Guild.Value);
        }
    }

    private async Task RemindAsync(Reminder reminder, IReadOnlyList<Sprint> open, CancellationToken ct)
    {
        var told = new Dictionary<SprintId, IReadOnlyList<Update>>();
        foreach (var sprint in open)
            told[sprint.Id] = await updates.ListAsync(sprint.Id, author: null, day: null, ct);
        foreach (var sprint in ReminderRules.Concerned(open, sprint => ReminderRules.HasPosted(reminder.User, told[sprint.Id])))
            if (ReminderRules.Due(reminder, sprint, clock.GetCurrentInstant()) is { } day && !ReminderRules.HasPosted(reminder.User, told[sprint.Id].Where(update => update.Day == day)))
                await RemindAsync(reminder, sprint, day, ct);
    }

    private async Task RemindAsync(Reminder reminder, Sprint sprint, LocalDate day, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var known = await store.FindAttemptAsync(sprint.Id, reminder.User, day, ct);
        if (known is { IsOver: true } || now - known?.At > NonceIsKnown)
            return;
        var attempt = known ?? new ReminderAttempt(sprint.Guild, sprint.Id, reminder.User, day, now, IsOver: false);
        await store.SaveAsync(attempt, ct);
        try
        {
            await SendAsync(sprint, reminder.User, day, ct);
        }
        catch (DiscordApiException fault) when (fault.Code == CannotSendToThisUser)
        {
            await store.ChangeAsync(reminder.Guild, reminder.User, refused => refused with { At = null, RefusedAt = now }, ct);
            LogClosed(reminder.User.Value);
        }
        catch (Exception fault) when (fault is HttpRequestException or DiscordApiException { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests })
        {
            LogNotSent(Shortened.LineTo(sprint.Name, SprintRules.MaxNameLength), sprint.Id.Value, KnownFault.Explain(fault) ?? fault.Message);
            return; // tried again at the next look, while it is known by its nonce
        }
        catch (DiscordApiException fault)
        {
            LogNotSent(Shortened.LineTo(sprint.Name, SprintRules.MaxNameLength), sprint.Id.Value, KnownFault.Explain(fault) ?? fault.Message);
        }
        await store.SaveAsync(attempt with { IsOver = true }, ct);
    }

    private async Task SendAsync(Sprint sprint, UserId user, LocalDate day, CancellationToken ct)
    {
        var channel = await rest.CreateDmAsync(new Snowflake((ulong)user.Value), ct);
        var message = new MessageCreate
        {
            Content = ReminderWords.Message(sprint),
            AllowedMentions = AllowedMentions.None,
            Nonce = NonceOf(sprint, day),
        };
        await rest.CreateMessageAsync(channel.Id, message, [], ct);
    }

    /// <summary>At most 25 characters, another for each sprint and day.</summary>
    private static string NonceOf(Sprint sprint, LocalDate day) => $"{sprint.Id.Value:x}-{day:uuMMdd}";

    [LoggerMessage(EventId = 620, Level = LogLevel.Information, Message = "User {User} takes no direct messages: the reminder is off")]
    private partial void LogClosed(long user);

    [LoggerMessage(EventId = 622, Level = LogLevel.Error, Message = "Whether user {User} of server {Guild} is to be reminded could not be found out; this is tried again: {Reason}")]
    private partial void LogNotLookedAt(long user, long guild, string reason);

    [LoggerMessage(EventId = 623, Level = LogLevel.Error, Message = "Whether user {User} of server {Guild} is to be reminded could not be found out; this is tried again")]
    private partial void LogFault(Exception fault, long user, long guild);

    [LoggerMessage(EventId = 621, Level = LogLevel.Warning, Message = "A reminder for sprint {Name} ({Sprint}) could not be sent: {Reason}")]
    private partial void LogNotSent(string name, long sprint, string reason);
}
