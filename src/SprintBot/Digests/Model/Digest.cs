namespace SprintBot.Digests.Model;

/// <summary>One day of a sprint, or what came after its digests, as the template sees it.</summary>
public sealed record Digest
{
    public required string Sprint { get; init; }

    /// <summary>Such as <c>Wednesday, 16 September</c>, or what it tells of instead of a day.</summary>
    public required string Day { get; init; }

    /// <summary>What it says before all else; null for nothing.</summary>
    public MarkdownText? Lead { get; init; }

    /// <summary>Why it comes when it comes, where that is not its time; null otherwise.</summary>
    public string? Note { get; init; }

    /// <summary>Those for whom it is the first sprint and who are heard of for the first time on this day.</summary>
    public IReadOnlyList<string> Newcomers { get; init; } = [];

    /// <summary>A word to them; null when there are none.</summary>
    public MarkdownText? Welcome { get; init; }

    /// <summary>What the template's parts are called in the sprint's language.</summary>
    public required DigestLabels Labels { get; init; }

    /// <summary>A section for each topic in the order in which work on it began on this day, what has no topic, and what was told later of the days before.</summary>
    public required IReadOnlyList<DigestSection> Sections { get; init; }

    public IReadOnlyList<DigestPhoto> Photos { get; init; } = [];

    /// <summary>On the last day and after it the whole sprint in figures; null before.</summary>
    public string? Figures { get; init; }
}
