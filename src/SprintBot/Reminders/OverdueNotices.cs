using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>Tells whoever started a sprint, once and in private, that its last day is past and it is still open.</summary>
public sealed partial class OverdueNotices(ISprintStore sprints, PrivateLetters letters, ServerDirectory directory, IClock clock, ILogger<OverdueNotices> logger)
{
    /// <summary>Sends what is due now.</summary>
    public async Task SendDueAsync(CancellationToken ct)
    {
        foreach (var sprint in await sprints.OpenAsync(ct))
            if (OverdueRules.Due(sprint, clock.GetCurrentInstant()) is { } day)
                await TellAsync(sprint, day, ct);
    }

    /// <summary>What is wrong with one sprint's keeps no other from being told.</summary>
    private async Task TellAsync(Sprint sprint, LocalDate day, CancellationToken ct)
    {
        try
        {
            var server = sprint.Guild.ToSnowflake();
            var text = Wording.For(directory.ServerLocale(server)).Of(ReminderWords.Overdue(sprint, directory.ServerName(server)));
            await letters.SendOnceAsync(sprint, sprint.StartedBy, day, text, [], _ => Task.CompletedTask, ct);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            var (reason, trace) = KnownFault.Tell(fault);
            LogNotTold(trace, sprint.Id.Value, reason);
        }
    }

    [LoggerMessage(EventId = 624, Level = LogLevel.Error, Message = "That sprint {Sprint} is overdue could not be told; this is tried again: {Reason}")]
    private partial void LogNotTold(Exception? trace, long sprint, string reason);
}
