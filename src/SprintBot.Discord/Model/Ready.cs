namespace SprintBot.Discord.Model;

/// <summary>The gateway's answer to IDENTIFY. See “Ready Event”.</summary>
public sealed record Ready
{
    /// <summary>What RESUME needs.</summary>
    public required string SessionId { get; init; }

    /// <summary>Where RESUME goes.</summary>
    public required Uri ResumeGatewayUrl { get; init; }

    /// <summary>The bot.</summary>
    public required User User { get; init; }

    /// <summary>The application, in part.</summary>
    public required Application Application { get; init; }

    /// <summary>Its servers, unavailable until their GUILD_CREATE.</summary>
    public IReadOnlyList<Guild>? Guilds { get; init; }
}
