namespace SprintBot.Reports.Sprints;

/// <summary>Somebody whom a sprint knows.</summary>
public sealed record Person
{
    public required PersonId Id { get; init; }

    /// <summary>The name in the report.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the person shows no name that can be seen, and so goes by the user name or the id.</summary>
    public bool IsNameHidden { get; init; }

    /// <summary>A shorter word for the person that texts may use: a user name, or the id of a sprint file.</summary>
    public string? Handle { get; init; }

    /// <summary>What the person is called after the first time; null for a rule to choose.</summary>
    public string? ShortName { get; init; }

    /// <summary>Null until somebody has said so or otherwise.</summary>
    public bool? Newcomer { get; init; }

    public string? Affiliation { get; init; }

    /// <summary>http or https.</summary>
    public string? Link { get; init; }
}
