using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>What an interaction says: a command, a component or a form. See “Interaction Data”.</summary>
public sealed record InteractionData
{
    /// <summary>The command's id.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The command's kind.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>The objects named by id.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>The options used.</summary>
    public IReadOnlyList<ApplicationCommandInteractionDataOption>? Options { get; init; }

    /// <summary>The user or message whose menu was used.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>The component's or form's id, 1 to 100 characters.</summary>
    public string? CustomId { get; init; }

    /// <summary>The component's kind.</summary>
    public ComponentType? ComponentType { get; init; }

    /// <summary>What was selected.</summary>
    [JsonConverter(typeof(LooseStringsJsonConverter))]
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>A form's fields as they were filled in.</summary>
    public IReadOnlyList<Component>? Components { get; init; }
}
