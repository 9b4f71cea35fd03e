using NodaTime;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.MyData;

/// <summary>What is kept about a person in one sprint.</summary>
public sealed record PersonalSprint
{
    public required Sprint Sprint { get; init; }

    public required bool HasStartedIt { get; init; }

    /// <summary>The person's own, by day, then id; deleted ones included.</summary>
    public required IReadOnlyList<Update> Updates { get; init; }

    /// <summary>The person's own, oldest first; those of deleted updates included.</summary>
    public required IReadOnlyList<Photo> Photos { get; init; }

    /// <summary>The sprint's.</summary>
    public required IReadOnlyList<Topic> Topics { get; init; }

    /// <summary>Where others name the person.</summary>
    public required IReadOnlyList<Naming> Namings { get; init; }

    /// <summary>The digests in the channel that tell of the person.</summary>
    public required IReadOnlyList<ToldDigest> Digests { get; init; }

    /// <summary>The server's people, for the names of partners.</summary>
    public required IReadOnlyList<Sprinter> People { get; init; }

    /// <summary>Whether an organiser has put the person on the list of those who take part.</summary>
    public bool IsListed { get; init; }

    public bool IsEmpty => !HasStartedIt && !IsListed && Updates.Count + Photos.Count + Namings.Count + Digests.Count == 0;
}

/// <summary>Somebody else's update that names the person.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="AsPartner">Whether as a partner; else by a mention in its text.</param>
/// <param name="IsDeleted">Whether its author took it back.</param>
public sealed record Naming(LocalDate Day, UserId Author, bool AsPartner, bool IsDeleted)
{
    /// <summary>Whether the person posted it, on its author's behalf.</summary>
    public bool AsPoster { get; init; }
}

/// <summary>A digest that is in the channel.</summary>
/// <param name="Day">Which day's.</param>
/// <param name="Channel">Where.</param>
/// <param name="Message">Its first message.</param>
public sealed record ToldDigest(LocalDate Day, ChannelId Channel, long Message)
{
    public string LinkIn(GuildId guild) => $"https://discord.com/channels/{guild.Value}/{Channel.Value}/{Message}";
}
