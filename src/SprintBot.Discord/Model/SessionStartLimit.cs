namespace SprintBot.Discord.Model;

/// <summary>How often a bot may begin a new gateway session.</summary>
public sealed record SessionStartLimit
{
    /// <summary>A day.</summary>
    public int Total { get; init; }

    /// <summary>Until then.</summary>
    public int Remaining { get; init; }

    /// <summary>Milliseconds until it is full again.</summary>
    public int ResetAfter { get; init; }

    /// <summary>How many in 5 seconds.</summary>
    public int MaxConcurrency { get; init; }
}
