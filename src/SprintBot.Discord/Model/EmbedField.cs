namespace SprintBot.Discord.Model;

/// <summary>A name and a value side by side.</summary>
/// <param name="Name">At most 256 characters, not blank.</param>
/// <param name="Value">At most 1,024 characters, not blank.</param>
/// <param name="Inline">Whether it shares its line.</param>
public sealed record EmbedField(string Name, string Value, bool? Inline = null);
