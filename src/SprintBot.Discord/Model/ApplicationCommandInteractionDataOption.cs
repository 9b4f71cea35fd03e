using System.Text.Json;

namespace SprintBot.Discord.Model;

/// <summary>An option as it was used.</summary>
public sealed record ApplicationCommandInteractionDataOption
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its kind.</summary>
    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>A text, number or flag; absent for sub-commands. While it is typed it can be anything.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>A sub-command's options.</summary>
    public IReadOnlyList<ApplicationCommandInteractionDataOption>? Options { get; init; }

    /// <summary>True for the option being typed.</summary>
    public bool? Focused { get; init; }
}
