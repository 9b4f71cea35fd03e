using NodaTime;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>What is said about reminders.</summary>
public static class ReminderWords
{
    private const int NameLength = 100;

    private static readonly Phrase Nothing = new("reminders.message",
        "A word about **{sprint}** in {server}: nothing of yours is there for today yet. The button takes a minute; so does {/update} there. No more of these: {/profile reminder off} there.");

    private static readonly Phrase NothingInChannel = new("reminders.message-with-channel",
        "A word about **{sprint}** in {server}: nothing of yours is there for today yet. The button takes a minute; so does {/update}, best in {channel}. No more of these: {/profile reminder off} there.");

    private static readonly Phrase LastDayIsPast = new("reminders.overdue",
        "**{sprint}**, which you started, had its last day on {day} and is still open. {/sprint end} in {server} closes it; late updates are taken for another week. If it goes on, {/sprint edit} says until when. You are told this once.");

    private static readonly Phrase LastDayIsPastInChannel = new("reminders.overdue-with-channel",
        "**{sprint}**, which you started, had its last day on {day} and is still open. {/sprint end} in {server} closes it; late updates are taken for another week. If it goes on, {/sprint edit} says until when; both best in {channel}. You are told this once.");

    private static readonly Phrase SomeServer = new("reminders.some-server", "a server of yours");
    private static readonly Phrase AtSprintTime = new("reminders.at", "Reminder: at {time} in the sprint's time zone, on days without an update of yours.");
    private static readonly Phrase AtZoneTime = new("reminders.at-zone", "Reminder: at {time} in {zone}, on days without an update of yours.");
    private static readonly Phrase Off = new("reminders.off", "Reminder: off.");
    private static readonly Phrase Refused = new("reminders.refused", "Reminder: off, since Discord took no direct message to you. Allow them for this server, then {/profile reminder time} again.");
    private static readonly Phrase Away = new("reminders.away", "{reminder} Away from {from} to {to}.");

    /// <summary>The message itself.</summary>
    /// <param name="sprint">What it is about.</param>
    /// <param name="server">The server's name; null where it is not known.</param>
    public static Said Message(Sprint sprint, string? server) => Letter(sprint.Channel is null ? Nothing : NothingInChannel, sprint, server);

    /// <summary>What an organiser is told, once, when a sprint's last day is past.</summary>
    /// <param name="sprint">What it is about.</param>
    /// <param name="server">The server's name; null where it is not known.</param>
    public static Said Overdue(Sprint sprint, string? server) => Letter(sprint.Channel is null ? LastDayIsPast : LastDayIsPastInChannel, sprint, server);

    /// <summary>How it stands, as a line of the profile; null when nothing was ever said.</summary>
    public static Said? Describe(Reminder? reminder, LocalDate today)
    {
        if (reminder is null)
            return null;
        var said = reminder switch
        {
            { At: { } time, TimeZone: { } zone } => AtZoneTime.With(("time", DigestTime.Show(time)), ("zone", zone)),
            { At: { } time } => AtSprintTime.With(("time", DigestTime.Show(time))),
            { RefusedAt: not null } => Refused,
            _ => (Said)Off,
        };
        return reminder.AwayTo >= today ? Away.With(("reminder", said), ("from", reminder.AwayFrom!.Value), ("to", reminder.AwayTo.Value)) : said;
    }

    private static Said Letter(Phrase phrase, Sprint sprint, string? server) => phrase.With(
        ("sprint", Name(sprint.Name)), ("server", server is null ? SomeServer : Name(server)), ("day", sprint.End ?? sprint.Start), ("channel", $"<#{sprint.Channel?.Value}>"));

    private static string Name(string name) => DiscordWriter.Escape(Shortened.LineTo(name, NameLength));
}
