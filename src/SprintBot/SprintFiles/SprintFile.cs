namespace SprintBot.SprintFiles;

/// <summary>A whole sprint as one JSON file. Its shape is told in the README beside this.</summary>
public sealed record SprintFile
{
    /// <summary>The version written today; a file without one is of this version.</summary>
    public const int PresentVersion = 1;

    public int? Version { get; init; }
    public SprintEntry? Sprint { get; init; }
    public IReadOnlyList<PersonEntry?>? People { get; init; }
    public IReadOnlyList<TopicEntry?>? Topics { get; init; }
    public IReadOnlyList<UpdateEntry?>? Updates { get; init; }
    public IReadOnlyList<PhotoEntry?>? Photos { get; init; }
}

/// <summary>The sprint itself; days as <c>2026-09-14</c>.</summary>
public sealed record SprintEntry
{
    public string? Name { get; init; }
    public string? Project { get; init; }
    public string? Location { get; init; }
    public string? Host { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? Timezone { get; init; }
    public string? Goals { get; init; }
    public string? Intro { get; init; }
    public string? Closing { get; init; }
    public string? Thanks { get; init; }
    public string? Signers { get; init; }
}

/// <summary>A sprinter; <see cref="Id"/> is what the other entries call him or her, <see cref="DisplayName"/> when there is none.</summary>
public record PersonEntry
{
    public string? Id { get; init; }
    public string? DisplayName { get; init; }
    public string? ShortName { get; init; }
    public bool? Newcomer { get; init; }
    public string? Affiliation { get; init; }
    public string? Link { get; init; }
}

/// <summary>A topic; the other entries call it by its name.</summary>
public record TopicEntry
{
    public string? Name { get; init; }
    public string? Url { get; init; }
    public string? Kind { get; init; }
    public string? About { get; init; }
}

/// <summary>An update. <see cref="Done"/> is the older way to say a status.</summary>
public record UpdateEntry
{
    public string? Day { get; init; }
    public string? Author { get; init; }
    public IReadOnlyList<string?>? With { get; init; }
    public string? Topic { get; init; }
    public string? Text { get; init; }
    public string? Status { get; init; }
    public bool? Done { get; init; }
    public string? Next { get; init; }
    public string? Blockers { get; init; }
    public IReadOnlyList<LinkEntry>? Links { get; init; }
}

/// <summary>A link that belongs to an update; one that its text does not hold is put at the text's end.</summary>
public sealed record LinkEntry
{
    public string? Text { get; init; }
    public string? Url { get; init; }
}

/// <summary>A photo; <see cref="File"/> is looked up beside the sprint file.</summary>
public record PhotoEntry
{
    public string? File { get; init; }
    public string? Caption { get; init; }
    public string? Author { get; init; }
    public string? Day { get; init; }
    public string? Topic { get; init; }
}
