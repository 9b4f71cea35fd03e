using System.Net;
using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>
/// Private messages of which there is one at most for a sprint, a person and a day. The attempt is saved before the message is sent: what a kill cuts off is
/// sent again only while Discord surely knows it by its nonce, since none is better than two.
/// </summary>
public sealed partial class PrivateLetters(IReminderStore store, DirectMessageSender messages, IClock clock, ILogger<PrivateLetters> logger)
{
    private const int CannotSendToThisUser = 50007;
    private static readonly Duration NonceIsKnown = Duration.FromMinutes(2);

    /// <summary>Sends it unless it was sent or given up before.</summary>
    /// <param name="sprint">What it is about.</param>
    /// <param name="user">To whom.</param>
    /// <param name="day">The day it counts for.</param>
    /// <param name="text">In Discord Markdown.</param>
    /// <param name="buttons">Rows of buttons below it.</param>
    /// <param name="whenRefused">What to do where Discord takes no message to the person; it is told when that was.</param>
    /// <param name="ct">Gives up.</param>
    public async Task SendOnceAsync(Sprint sprint, UserId user, LocalDate day, string text, IReadOnlyList<Component> buttons, Func<Instant, Task> whenRefused, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var known = await store.FindAttemptAsync(sprint.Id, user, day, ct);
        if (known is { IsOver: true } || now - known?.At > NonceIsKnown)
            return;
        var attempt = known ?? new ReminderAttempt(sprint.Guild, sprint.Id, user, day, now, IsOver: false);
        await store.SaveAsync(attempt, ct);
        try
        {
            await messages.SendAsync(user.ToSnowflake(), text, buttons, NonceOf(sprint, day), ct);
        }
        catch (DiscordApiException fault) when (fault.Code == CannotSendToThisUser)
        {
            await whenRefused(now);
            LogClosed(user.Value);
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

    /// <summary>At most 25 characters, another for each sprint and day.</summary>
    private static string NonceOf(Sprint sprint, LocalDate day) => $"{sprint.Id.Value:x}-{day:uuMMdd}";

    [LoggerMessage(EventId = 620, Level = LogLevel.Information, Message = "User {User} takes no direct messages: none is sent")]
    private partial void LogClosed(long user);

    [LoggerMessage(EventId = 621, Level = LogLevel.Warning, Message = "A reminder for sprint {Name} ({Sprint}) could not be sent: {Reason}")]
    private partial void LogNotSent(string name, long sprint, string reason);
}
