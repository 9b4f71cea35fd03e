using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>A choice for an option's text.</summary>
/// <param name="Name">1 to 100 characters.</param>
/// <param name="Value">At most 100 characters.</param>
public sealed record ApplicationCommandOptionChoice(string Name, [property: JsonConverter(typeof(LooseStringJsonConverter))] string Value);
