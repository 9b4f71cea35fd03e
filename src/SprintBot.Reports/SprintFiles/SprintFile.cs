namespace SprintBot.Reports.SprintFiles;

/// <summary>A whole sprint as one JSON file. Its shape is told in the README beside this. Members can be set, which the JSON reader does faster than it constructs.</summary>
public sealed record SprintFile
{
    /// <summary>The version written today; a file without one is of this version.</summary>
    public const int PresentVersion = 1;

    public int? Version { get; set; }

    /// <summary>Whether it was written by a bot: people go by their ids in Discord, and texts are as typed there, so that <c>@</c> and a name mention nobody.</summary>
    public bool? Exported { get; set; }

    public SprintEntry? Sprint { get; set; }
    public IReadOnlyList<PersonEntry?>? People { get; set; }
    public IReadOnlyList<TopicEntry?>? Topics { get; set; }
    public IReadOnlyList<UpdateEntry?>? Updates { get; set; }
    public IReadOnlyList<PhotoEntry?>? Photos { get; set; }

    /// <summary>Updates that were taken back. No report has them.</summary>
    public IReadOnlyList<UpdateEntry?>? DeletedUpdates { get; set; }

    /// <summary>The photos of those.</summary>
    public IReadOnlyList<PhotoEntry?>? DeletedPhotos { get; set; }

    public IReadOnlyList<DigestEntry?>? Digests { get; set; }
    public IReadOnlyList<DraftEntry?>? Drafts { get; set; }
}

/// <summary>The sprint itself; days as <c>2026-09-14</c>.</summary>
public sealed record SprintEntry
{
    public string? Name { get; set; }
    public string? Project { get; set; }
    public string? Location { get; set; }
    public string? Host { get; set; }
    public string? Start { get; set; }
    public string? End { get; set; }
    public string? Timezone { get; set; }
    public string? Language { get; set; }
    public string? Goals { get; set; }
    public string? Intro { get; set; }
    public string? Closing { get; set; }
    public string? Thanks { get; set; }
    public string? Signers { get; set; }
    public KeptOfSprint? Kept { get; set; }
}

/// <summary>A sprinter; <see cref="Id"/> is what the other entries call him or her, <see cref="DisplayName"/> when there is none.</summary>
public record PersonEntry
{
    public string? Id { get; set; }
    public string? DisplayName { get; set; }
    public string? ShortName { get; set; }
    public bool? Newcomer { get; set; }
    public string? Affiliation { get; set; }
    public string? Link { get; set; }
    public KeptOfPerson? Kept { get; set; }
}

/// <summary>A topic; the other entries call it by its name.</summary>
public record TopicEntry
{
    public string? Name { get; set; }
    public string? Url { get; set; }
    public string? Kind { get; set; }
    public string? About { get; set; }
    public KeptOfTopic? Kept { get; set; }
}

/// <summary>An update. <see cref="Done"/> is the older way to say a status.</summary>
public record UpdateEntry
{
    public string? Day { get; set; }
    public string? Author { get; set; }
    public IReadOnlyList<string?>? With { get; set; }
    public string? Topic { get; set; }
    public string? Text { get; set; }
    public string? Status { get; set; }
    public bool? Done { get; set; }
    public string? Next { get; set; }
    public string? Blockers { get; set; }
    public IReadOnlyList<LinkEntry>? Links { get; set; }
    public KeptOfUpdate? Kept { get; set; }
}

/// <summary>A link that belongs to an update; one that its text does not hold is put at the text's end.</summary>
public sealed record LinkEntry
{
    public string? Text { get; set; }
    public string? Url { get; set; }
}

/// <summary>A photo; <see cref="File"/> is looked up beside the sprint file, or in a folder beside it.</summary>
public record PhotoEntry
{
    public string? File { get; set; }
    public string? Caption { get; set; }
    public string? Author { get; set; }
    public string? Day { get; set; }
    public string? Topic { get; set; }
    public KeptOfPhoto? Kept { get; set; }
}
