namespace SprintBot.Reports.SprintFiles;

/// <summary>What a bot keeps of a sprint besides what its report tells. Instants are UTC, times of day are the sprint's.</summary>
public sealed record KeptOfSprint
{
    /// <summary>Whether it goes on; one that does not say so has ended.</summary>
    public bool? Open { get; set; }

    /// <summary>When the day's digest comes; null for no digest.</summary>
    public string? DigestAt { get; set; }

    /// <summary>Whether the channel is told of the sprint's beginning and end.</summary>
    public bool? Announced { get; set; }

    public string? StartedBy { get; set; }
    public string? StartedAt { get; set; }
    public string? EndedAt { get; set; }

    /// <summary>Whether ending the sprint gave it its last day, which opening it again takes out.</summary>
    public bool? EndGuessed { get; set; }
}

/// <summary>What a bot keeps of a person in one server.</summary>
public sealed record KeptOfPerson
{
    /// <summary>The name that Discord shows, where the report has another.</summary>
    public string? NameInDiscord { get; set; }

    /// <summary>Whether nobody can see the name that Discord shows.</summary>
    public bool? NameHidden { get; set; }

    /// <summary>Whether the person was there, posted or not.</summary>
    public bool? Attending { get; set; }

    /// <summary>Whether the bot takes the person for a newcomer, since nobody has said.</summary>
    public bool? GuessedNewcomer { get; set; }

    public KeptReminder? Reminder { get; set; }

    /// <summary>The days on which the person was reminded, or was to be.</summary>
    public IReadOnlyList<KeptAttempt>? Reminded { get; set; }
}

/// <summary>When somebody wants to be reminded, and is away.</summary>
public sealed record KeptReminder
{
    public string? Time { get; set; }
    public string? Timezone { get; set; }
    public string? Locale { get; set; }
    public string? AwayFrom { get; set; }
    public string? AwayTo { get; set; }
    public string? RefusedAt { get; set; }
}

/// <summary>A day's reminder.</summary>
public sealed record KeptAttempt
{
    public string? Day { get; set; }
    public string? TriedAt { get; set; }
    public bool? Over { get; set; }
}

/// <summary>What a bot keeps of a topic. One that came with an update has that one's number.</summary>
public sealed record KeptOfTopic
{
    /// <summary>The entry's place among all of the file by age, from 1.</summary>
    public int? Number { get; set; }
}

/// <summary>What a bot keeps of an update.</summary>
public sealed record KeptOfUpdate
{
    /// <inheritdoc cref="KeptOfTopic.Number"/>
    public int? Number { get; set; }

    /// <summary>The organiser who posted it on the author's behalf.</summary>
    public string? PostedBy { get; set; }

    public string? PostedAt { get; set; }
    public string? EditedAt { get; set; }
    public string? DeletedAt { get; set; }

    /// <summary>The link to the message it was made of.</summary>
    public string? Message { get; set; }

    /// <summary>What its texts mention, by the names of then.</summary>
    public IReadOnlyList<KeptMention>? Mentions { get; set; }

    /// <summary>What it said before, oldest first.</summary>
    public IReadOnlyList<KeptVersion>? Earlier { get; set; }
}

/// <summary>A mention: <see cref="Kind"/> is <c>user</c>, <c>channel</c> or <c>role</c>.</summary>
public sealed record KeptMention
{
    public string? Kind { get; set; }
    public string? Id { get; set; }
    public string? Name { get; set; }
}

/// <summary>What an update said before it was edited.</summary>
public sealed record KeptVersion
{
    public string? Day { get; set; }
    public IReadOnlyList<string>? With { get; set; }
    public string? Topic { get; set; }
    public string? Text { get; set; }
    public string? Status { get; set; }
    public string? Next { get; set; }
    public string? Blockers { get; set; }
    public string? ReplacedAt { get; set; }
}

/// <summary>What a bot keeps of a photo.</summary>
public sealed record KeptOfPhoto
{
    /// <inheritdoc cref="KeptOfTopic.Number"/>
    public int? Number { get; set; }

    /// <summary>The number of the update that it was posted with.</summary>
    public int? Update { get; set; }

    /// <summary>What its file was called when it was posted.</summary>
    public string? FileName { get; set; }

    public string? ContentType { get; set; }
    public string? PostedAt { get; set; }

    /// <summary>When it was taken out by itself, and not with its update.</summary>
    public string? DeletedAt { get; set; }
}

/// <summary>A day's digest, and how far it is: <c>sending</c>, <c>sent</c>, <c>empty</c> or <c>refused</c>.</summary>
public sealed record DigestEntry
{
    public string? Day { get; set; }

    /// <summary><c>opening</c>, <c>ending</c> or <c>late</c>; null for that of a day.</summary>
    public string? Kind { get; set; }

    public string? State { get; set; }

    /// <summary>The numbers of the updates and photos that were there when it was made.</summary>
    public IReadOnlyList<int>? Known { get; set; }

    public IReadOnlyList<DigestMessageEntry>? Messages { get; set; }
    public bool? Thread { get; set; }
    public string? Problem { get; set; }

    /// <summary>Why it came late, as it says itself.</summary>
    public string? Note { get; set; }

    /// <summary>Why the channel shows it as it was before something was changed.</summary>
    public string? Outdated { get; set; }

    public string? TryAgainAt { get; set; }

    /// <summary>Whether an organiser was told that Discord refuses it.</summary>
    public bool? ToldOrganiser { get; set; }
}

/// <summary>One message of a digest.</summary>
public sealed record DigestMessageEntry
{
    public string? Content { get; set; }

    /// <summary>The numbers of its photos.</summary>
    public IReadOnlyList<int>? Photos { get; set; }

    public bool? Drawing { get; set; }
    public string? Nonce { get; set; }
    public string? AttemptedAt { get; set; }

    /// <summary>The message's id in Discord.</summary>
    public string? SentAs { get; set; }
}

/// <summary>A draft that was made of the sprint, from the first to the last.</summary>
public sealed record DraftEntry
{
    /// <inheritdoc cref="KeptOfTopic.Number"/>
    public int? Number { get; set; }

    public string? Template { get; set; }
    public string? Format { get; set; }
    public string? MadeBy { get; set; }
    public string? MadeAt { get; set; }
    public string? Draft { get; set; }

    /// <summary>As it was sent, where that is not the same.</summary>
    public string? Sent { get; set; }

    public string? Checklist { get; set; }
}
