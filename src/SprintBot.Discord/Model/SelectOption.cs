namespace SprintBot.Discord.Model;

/// <summary>A choice of a select.</summary>
public sealed record SelectOption
{
    /// <summary>At most 100 characters.</summary>
    public required string Label { get; init; }

    /// <summary>At most 100 characters.</summary>
    public required string Value { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it is chosen beforehand.</summary>
    public bool? Default { get; init; }
}
