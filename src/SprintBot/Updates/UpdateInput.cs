using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>What a sprinter typed into the options or the form of an update; null where nothing was said, an empty text to take back what stood there.</summary>
public sealed record UpdateInput
{
    public string? Text { get; init; }
    public string? Topic { get; init; }
    public IReadOnlyList<UserId>? With { get; init; }
    public string? Status { get; init; }
    public string? Next { get; init; }
    public string? Blockers { get; init; }
    public string? Day { get; init; }
    public IReadOnlyList<SeenMention> Mentions { get; init; } = [];
    public string? MessageLink { get; init; }
}
