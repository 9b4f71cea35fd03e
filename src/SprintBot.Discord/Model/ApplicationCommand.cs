namespace SprintBot.Discord.Model;

/// <summary>A command as it is registered. See “Application Command Structure”.</summary>
public sealed record ApplicationCommand
{
    /// <summary>Discord's id of it; kept as long as name and type stay.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Its kind; a slash command when absent.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>1 to 32 characters; a menu's may have capitals and spaces.</summary>
    public required string Name { get; init; }

    /// <summary>The name by locale.</summary>
    public Dictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters; empty for a menu.</summary>
    public string? Description { get; init; }

    /// <summary>The description by locale.</summary>
    public Dictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25, required ones first.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>What a member needs until the server says otherwise; null is nothing, 0 is an administrator.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>How it is installed; global commands only.</summary>
    public IReadOnlyList<ApplicationIntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Where it is offered; global commands only.</summary>
    public IReadOnlyList<InteractionContextType>? Contexts { get; init; }

    /// <summary>Whether it is for adults only.</summary>
    public bool? Nsfw { get; init; }
}
