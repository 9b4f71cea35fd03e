using Microsoft.Extensions.Logging;
using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Reminders;

/// <summary>Reminds each who asked for it, once a day at most.</summary>
public sealed partial class ReminderSender(IReminderStore store, ISprintStore sprints, IUpdateStore updates, PrivateLetters letters, ServerDirectory directory, IClock clock, ILogger<ReminderSender> logger)
{
    /// <summary>Sends what is due now.</summary>
    public async Task SendDueAsync(CancellationToken ct)
    {
        foreach (var ofServer in (await store.WantedAsync(ct)).GroupBy(reminder => reminder.Guild))
        {
            var now = clock.GetCurrentInstant();
            IReadOnlyList<Sprint> open = [.. (await sprints.ListAsync(ofServer.Key, ct)).Where(sprint => sprint.IsOpen && !SprintRules.IsOverdue(sprint, now))];
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
            var (reason, trace) = KnownFault.Tell(fault);
            LogNotLookedAt(trace, reminder.User.Value, reminder.Guild.Value, reason);
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

    private Task RemindAsync(Reminder reminder, Sprint sprint, LocalDate day, CancellationToken ct)
    {
        var server = sprint.Guild.ToSnowflake();
        var words = Wording.For(reminder.Locale ?? directory.ServerLocale(server));
        return letters.SendOnceAsync(
            sprint, reminder.User, day, words.Of(ReminderWords.Message(sprint, directory.ServerName(server))), [ReminderForm.Button(sprint, day, words)],
            refusedAt => store.ChangeAsync(reminder.Guild, reminder.User, refused => refused with { At = null, RefusedAt = refusedAt }, ct), ct);
    }

    [LoggerMessage(EventId = 622, Level = LogLevel.Error, Message = "Whether user {User} of server {Guild} is to be reminded could not be found out; this is tried again: {Reason}")]
    private partial void LogNotLookedAt(Exception? trace, long user, long guild, string reason);
}
