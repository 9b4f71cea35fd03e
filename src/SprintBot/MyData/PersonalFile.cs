using SprintBot.Reports.SprintFiles;

namespace SprintBot.MyData;

/// <summary><c>my-data.json</c>: all that is kept about a person in one server.</summary>
public sealed record PersonalFile
{
    public int Version { get; init; } = SprintFile.PresentVersion;

    /// <summary>Null where there is none.</summary>
    public PersonalProfile? Profile { get; init; }

    /// <summary>Null where nothing was ever said of one.</summary>
    public PersonalReminder? Reminder { get; init; }

    public required IReadOnlyList<PersonalSprintFile> Sprints { get; init; }
}

/// <summary>When the person wants to be reminded; days as <c>2026-09-14</c>.</summary>
public sealed record PersonalReminder
{
    /// <summary>Such as <c>17:30</c>; null for never.</summary>
    public string? Time { get; init; }

    /// <summary>Null for the sprint's.</summary>
    public string? Timezone { get; init; }

    /// <summary>Discord's name of the language that it comes in, such as <c>sv-SE</c>; null for the server's.</summary>
    public string? Language { get; init; }

    public string? AwayFrom { get; init; }
    public string? AwayTo { get; init; }
}

/// <summary>A profile, with what Discord showed last.</summary>
public sealed record PersonalProfile : PersonEntry
{
    public string? NameInDiscord { get; init; }
}

/// <summary>One sprint: a sprint file of the person's own entries, and below them what such a file does not know.</summary>
public sealed record PersonalSprintFile
{
    public int Version { get; init; } = SprintFile.PresentVersion;
    public required SprintEntry Sprint { get; init; }

    /// <summary>The person, then whom his or her updates name.</summary>
    public required IReadOnlyList<PersonEntry> People { get; init; }

    public required IReadOnlyList<PersonalTopic> Topics { get; init; }
    public required IReadOnlyList<PersonalUpdate> Updates { get; init; }
    public required IReadOnlyList<PersonalPhoto> Photos { get; init; }

    public bool? StartedByMe { get; init; }

    /// <summary>True where an organiser has put the person on the list of those who take part.</summary>
    public bool? Listed { get; init; }

    /// <summary>Taken back, and kept so that they can be brought back.</summary>
    public IReadOnlyList<PersonalUpdate>? DeletedUpdates { get; init; }

    /// <summary>Deleted photos, and those of deleted updates.</summary>
    public IReadOnlyList<PersonalPhoto>? DeletedPhotos { get; init; }

    /// <summary>Others' updates that name the person.</summary>
    public IReadOnlyList<PersonalNaming>? NamedIn { get; init; }

    /// <summary>Links to digests that tell of the person.</summary>
    public IReadOnlyList<string>? Digests { get; init; }
}

/// <summary>A topic that the person's entries name.</summary>
public sealed record PersonalTopic : TopicEntry
{
    /// <summary>True where it came with one of the person's updates; who made it otherwise is not kept.</summary>
    public bool? CameWithMyUpdate { get; init; }
}

/// <summary>An update with its history; instants are UTC.</summary>
public sealed record PersonalUpdate : UpdateEntry
{
    public required string Id { get; init; }
    /// <summary>The id of the organiser who posted it on the person's behalf.</summary>
    public string? PostedBy { get; init; }

    public string? PostedAt { get; init; }
    public string? EditedAt { get; init; }
    public string? DeletedAt { get; init; }

    /// <summary>The message it was made of.</summary>
    public string? Message { get; init; }

    /// <summary>What its text mentions, by the names of then.</summary>
    public IReadOnlyList<PersonalMention>? Mentions { get; init; }

    /// <summary>What it said before, oldest first.</summary>
    public IReadOnlyList<PersonalVersion>? Earlier { get; init; }
}

/// <summary>What an update said before it was edited.</summary>
public sealed record PersonalVersion : UpdateEntry
{
    public string? ReplacedAt { get; init; }
}

/// <summary>A mention in a text.</summary>
public sealed record PersonalMention(string Kind, string Id, string Name);

/// <summary>A photo; its file is beside the sprint file, in the zip.</summary>
public sealed record PersonalPhoto : PhotoEntry
{
    public required string Id { get; init; }

    /// <summary>The id of the update it was posted with.</summary>
    public string? Update { get; init; }

    /// <summary>What its file was called when it was uploaded.</summary>
    public string? FileName { get; init; }

    public string? ContentType { get; init; }
    public string? PostedAt { get; init; }
    public string? DeletedAt { get; init; }
}

/// <summary>The fact that somebody else's update names the person.</summary>
/// <param name="Day">Its day.</param>
/// <param name="Author">Its author's name.</param>
/// <param name="As"><c>partner</c>, <c>mention</c> or, where the person posted it for its author, <c>poster</c>.</param>
/// <param name="Deleted">True where its author took it back.</param>
public sealed record PersonalNaming(string Day, string Author, string As, bool? Deleted);
