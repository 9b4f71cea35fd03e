using NodaTime;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Sprints;

/// <summary>What is known of a sprint besides what was posted.</summary>
public sealed record Sprint
{
    /// <summary>Tells a team's sprints apart; smaller is older.</summary>
    public required long Id { get; init; }

    public required string Name { get; init; }
    public string? Project { get; init; }
    public string? Location { get; init; }
    public string? Host { get; init; }
    public required LocalDate Start { get; init; }

    /// <summary>The last day; null as long as nobody has said when the sprint ends.</summary>
    public LocalDate? End { get; init; }

    /// <summary>An IANA id that NodaTime's own data knows.</summary>
    public required string TimeZone { get; init; }

    /// <summary>In which its report is written.</summary>
    public ReportLanguage Language { get; init; } = ReportLanguage.English;

    // Organisers' words, in Discord Markdown as typed.
    public string? Goals { get; init; }
    public string? Intro { get; init; }
    public string? Closing { get; init; }
    public string? Thanks { get; init; }
    public string? Signers { get; init; }
}
