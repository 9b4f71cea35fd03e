using LiteDB;
using NodaTime;
using SprintBot.Reminders;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>Wishes and attempts as documents. A wish's id is server, person; an attempt's is sprint, person, day.</summary>
internal static class ReminderMap
{
    public const string At = "at";

    public static string IdOf(GuildId guild, UserId user) => Key.Of(Key.Part(guild.Value), Key.Part(user.Value));

    public static string IdOf(SprintId sprint, UserId user, LocalDate day) => Key.Of(Key.Part(sprint.Value), Key.Part(user.Value), Key.Part(day));

    public static BsonDocument Write(Reminder reminder)
    {
        var document = new BsonDocument { ["_id"] = IdOf(reminder.Guild, reminder.User) };
        document.Put("guild", reminder.Guild.Value);
        document.Put("user", reminder.User.Value);
        document.Put(At, reminder.At?.TickOfDay);
        document.Put("timeZone", reminder.TimeZone);
        document.Put("locale", reminder.Locale);
        document.Put("awayFrom", reminder.AwayFrom);
        document.Put("awayTo", reminder.AwayTo);
        document.Put("refusedAt", reminder.RefusedAt);
        return document;
    }

    public static Reminder Read(BsonDocument document) => new()
    {
        Guild = new GuildId(document.Number("guild") ?? 0),
        User = new UserId(document.Number("user") ?? 0),
        At = document.Number(At) is { } ticks ? LocalTime.FromTicksSinceMidnight(ticks) : null,
        TimeZone = document.Text("timeZone"),
        Locale = document.Text("locale"),
        AwayFrom = document.Day("awayFrom"),
        AwayTo = document.Day("awayTo"),
        RefusedAt = document.Instant("refusedAt"),
    };

    public static BsonDocument Write(ReminderAttempt attempt)
    {
        var document = new BsonDocument { ["_id"] = IdOf(attempt.Sprint, attempt.User, attempt.Day) };
        document.Put("guild", attempt.Guild.Value);
        document.Put("sprint", attempt.Sprint.Value);
        document.Put("user", attempt.User.Value);
        document.Put("day", attempt.Day);
        document.Put("triedAt", attempt.At);
        document.Put("isOver", attempt.IsOver);
        return document;
    }

    public static ReminderAttempt ReadAttempt(BsonDocument document) => new(
        new GuildId(document.Number("guild") ?? 0),
        new SprintId(document.Number("sprint") ?? 0),
        new UserId(document.Number("user") ?? 0),
        document.Day("day") ?? default,
        document.Instant("triedAt") ?? default,
        document.Flag("isOver") ?? false);
}
