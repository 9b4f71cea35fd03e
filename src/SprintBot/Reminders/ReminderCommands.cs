using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary><c>/profile reminder</c> and <c>/profile away</c>.</summary>
public sealed class ReminderCommands(IReminderStore store, IClock clock)
{
    private static readonly Phrase Saved = new("reminders.saved", "{reminder}\nSaved.");

    private const int LongestTime = 20;
    private const int LongestDate = DayChoices.MaxLength;
    private const int LongestZone = 60;

    public Command Reminder => new("reminder", "A word in private on days without an update of yours")
    {
        Subcommands =
        [
            new("time", "When to be reminded", SetAsync)
            {
                Options =
                [
                    Option.Text("time", "Hours and minutes, such as 17:30", LongestTime, required: true),
                    Option.Text("timezone", "Whose clocks; the sprint's if left out", LongestZone, autocomplete: OfferZones),
                ],
            },
            new("off", "Be reminded no more", OffAsync),
        ],
    };

    public Command Away => new("away", "Days on which you are not to be reminded", AwayAsync)
    {
        Options = [Option.Text("from", "The first day, such as 2026-09-14", LongestDate, required: true), Option.Text("to", "The last day", LongestDate, required: true)],
    };

    /// <summary>What the profile tells of it.</summary>
    public async Task<Said?> DescribeAsync(GuildId guild, UserId user, CancellationToken ct) => ReminderWords.Describe(await store.FindAsync(guild, user, ct), Today);

    private LocalDate Today => clock.GetCurrentInstant().InUtc().Date;

    private Task<IEnumerable<Choice>> OfferZones(CommandCall call, string typed, CancellationToken ct) => Task.FromResult(ZoneChoices.Offer(call, typed, clock.GetCurrentInstant()));

    private Task<Reply> SetAsync(CommandCall call, CancellationToken ct)
    {
        var time = ReminderRules.Time(call.Text("time") ?? "");
        var zone = ZoneChoices.Said(call, clock.GetCurrentInstant());
        return ChangeAsync(call, reminder => reminder with { At = time, TimeZone = zone, RefusedAt = null }, ct);
    }

    private Task<Reply> OffAsync(CommandCall call, CancellationToken ct) => ChangeAsync(call, reminder => reminder with { At = null, RefusedAt = null }, ct);

    private Task<Reply> AwayAsync(CommandCall call, CancellationToken ct)
    {
        var (from, to) = ReminderRules.Away(call.Text("from") ?? "", call.Text("to") ?? "", Today);
        return ChangeAsync(call, reminder => reminder with { AwayFrom = from, AwayTo = to }, ct);
    }

    private async Task<Reply> ChangeAsync(CommandCall call, Func<Reminder, Reminder> change, CancellationToken ct) =>
        call.Say(Saved.With(("reminder", ReminderWords.Describe(await store.ChangeAsync(call.GuildId(), call.UserId(), reminder => change(reminder) with { Locale = call.Interaction.Locale }, ct), Today)!)));
}
