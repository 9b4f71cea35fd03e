namespace SprintBot.Discord.Model;

/// <summary>The application itself. See “Application Object”.</summary>
public sealed record Application
{
    /// <summary>Its id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }
}
