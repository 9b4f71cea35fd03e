namespace SprintBot.Discord.Model;

/// <summary>A user in a server. See “Guild Member Object”.</summary>
public sealed record GuildMember
{
    /// <summary>The user; left out in messages and resolved data.</summary>
    public User? User { get; init; }

    /// <summary>The name in this server.</summary>
    public string? Nick { get; init; }

    /// <summary>Role ids.</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>In interactions: all that the member may do in the channel.</summary>
    public Permissions? Permissions { get; init; }
}
