namespace SprintBot.Topics;

/// <summary>What somebody said of a topic; null where nothing was said, an empty text to take back what stood there.</summary>
public sealed record TopicInput
{
    public string? Name { get; init; }
    public string? Url { get; init; }
    public string? About { get; init; }
    public string? Kind { get; init; }
}
