using NodaTime;
using SprintBot.Reports.Words;

namespace SprintBot.Sprints;

/// <summary>A team's week. Open from <c>/sprint start</c> until an organiser ends it, whatever its dates.</summary>
public sealed record Sprint
{
    public required SprintId Id { get; init; }
    public required GuildId Guild { get; init; }
    public required string Name { get; init; }
    public string? Project { get; init; }
    public string? Location { get; init; }
    public string? Host { get; init; }

    public required LocalDate Start { get; init; }

    /// <summary>The last day; null as long as nobody has said when the sprint ends.</summary>
    public LocalDate? End { get; init; }

    /// <summary>Whether ending the sprint gave it its last day, so that opening it again takes that out.</summary>
    public bool IsEndGuessed { get; init; }

    /// <summary>An IANA id that NodaTime's own data knows.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In which its report is written: what an organiser said, else the server's when it was started.</summary>
    public ReportLanguage Language { get; init; } = ReportLanguage.English;

    public ChannelId? Channel { get; init; }

    /// <summary>When the day's digest comes to the channel, in the sprint's time zone; null for no digest.</summary>
    public LocalTime? DigestAt { get; init; }

    /// <summary>Whether the channel is told when the sprint opens, how to post, and when it ends.</summary>
    public bool IsAnnounced { get; init; }

    // Organisers' words for the report, in Discord Markdown as typed.
    public string? Goals { get; init; }
    public string? Intro { get; init; }
    public string? Closing { get; init; }
    public string? Thanks { get; init; }
    public string? Signers { get; init; }

    public required UserId StartedBy { get; init; }
    public required Instant StartedAt { get; init; }
    public Instant? EndedAt { get; init; }

    public bool IsOpen => EndedAt is null;
}
