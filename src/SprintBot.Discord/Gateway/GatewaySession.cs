namespace SprintBot.Discord.Gateway;

/// <summary>What is needed to resume: the session, where it lives, and the last event seen.</summary>
internal sealed record GatewaySession(string Id, Uri ResumeUrl);
