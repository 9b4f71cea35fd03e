namespace SprintBot.Sandbox;

public enum RateLimitScope
{
    User,
    Global,
    Shared,
}
