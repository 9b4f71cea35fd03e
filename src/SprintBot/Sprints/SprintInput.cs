namespace SprintBot.Sprints;

/// <summary>What an organiser said of a sprint; null where nothing was said.</summary>
public sealed record SprintInput
{
    public string? Name { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? TimeZone { get; init; }

    /// <summary>One of Discord's locales.</summary>
    public string? Language { get; init; }

    public string? Location { get; init; }
    public string? Host { get; init; }
    public string? Project { get; init; }
    public ChannelId? Channel { get; init; }
    public string? Digest { get; init; }
    public bool? Announce { get; init; }
    public string? Goals { get; init; }
    public string? Intro { get; init; }
    public string? Closing { get; init; }
    public string? Thanks { get; init; }
    public string? Signers { get; init; }
}
