namespace SprintBot.Sandbox;

/// <summary>Somebody whose phone buzzed, or would have: <paramref name="User"/> for a person, else a role's name or "everyone".</summary>
public sealed record SandboxPing(SandboxUser? User, string Whom, SandboxMessage Message);
