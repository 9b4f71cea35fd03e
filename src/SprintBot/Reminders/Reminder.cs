using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Reminders;

/// <summary>When somebody wants to be reminded, in one server.</summary>
public sealed record Reminder
{
    public required GuildId Guild { get; init; }
    public required UserId User { get; init; }

    /// <summary>By the clocks of <see cref="TimeZone"/>; null for never.</summary>
    public LocalTime? At { get; init; }

    /// <summary>An IANA id; null for each sprint's own.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The language in which the person asked for it, a locale of Discord's; null where it is not known, for the server's.</summary>
    public string? Locale { get; init; }

    /// <summary>The first day away; null when nobody said so.</summary>
    public LocalDate? AwayFrom { get; init; }

    /// <summary>The last day away.</summary>
    public LocalDate? AwayTo { get; init; }

    /// <summary>Set when Discord took no message to the person, which switched the reminder off.</summary>
    public Instant? RefusedAt { get; init; }

    public bool IsAway(LocalDate day) => day >= AwayFrom && day <= AwayTo;
}
