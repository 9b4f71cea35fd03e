using SprintBot.Sprints;

namespace SprintBot.Topics;

/// <summary>What people of a sprint work on: a branch, an issue, a talk.</summary>
public sealed record Topic
{
    public required TopicId Id { get; init; }
    public required SprintId Sprint { get; init; }

    /// <summary>Unique in its sprint after <see cref="Markup.NameKey.Of"/>.</summary>
    public required string Name { get; init; }

    /// <summary>http or https, as typed.</summary>
    public string? Url { get; init; }

    public string? Kind { get; init; }

    /// <summary>The aim in one line, Discord Markdown.</summary>
    public string? About { get; init; }
}
