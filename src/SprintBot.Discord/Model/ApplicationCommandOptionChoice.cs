using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>A choice for an option. See “Application Command Option Choice Structure”.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Value">At most 100 characters; digits for an option that takes a number.</param>
[JsonConverter(typeof(ApplicationCommandOptionChoiceJsonConverter))]
public sealed record ApplicationCommandOptionChoice(string Name, string Value)
{
    /// <summary>Whether the value is a number on the wire: true for options of kind Integer and Number, which take nothing else.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The name by locale, such as <c>de</c>; null when it is the same everywhere.</summary>
    public Dictionary<string, string>? NameLocalizations { get; init; }
}
