using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary>A person as one server knows him or her: what Discord shows, and what the profile says for the report.</summary>
public sealed record Sprinter
{
    public required GuildId Guild { get; init; }
    public required UserId User { get; init; }

    /// <summary>The name last seen in Discord; it stays when the person leaves.</summary>
    public required string SeenName { get; init; }

    /// <summary>Whether nobody can see the name that Discord shows, so that <see cref="SeenName"/> is the user name.</summary>
    public bool IsNameHidden { get; init; }

    public string? FullName { get; init; }
    public string? ShortName { get; init; }

    /// <summary>Null until somebody has said so or otherwise.</summary>
    public bool? Newcomer { get; init; }

    public string? Affiliation { get; init; }
    public string? Link { get; init; }

    /// <summary>The name in the report.</summary>
    public string Name => FullName ?? SeenName;
}
