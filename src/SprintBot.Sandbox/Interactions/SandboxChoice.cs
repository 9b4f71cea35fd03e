namespace SprintBot.Sandbox;

/// <summary>What a list offers: the name one reads and the value the bot gets (text, or a number).</summary>
public sealed record SandboxChoice(string Name, object Value);
