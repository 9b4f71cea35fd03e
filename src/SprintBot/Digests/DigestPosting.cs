using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>A day's digest on its way to the channel: what is saved of it before and after each step, so that each message is sent once.</summary>
public sealed record DigestPosting
{
    public required SprintId Sprint { get; init; }
    public required LocalDate Day { get; init; }
    public DigestKind Kind { get; init; }
    public required ChannelId Channel { get; init; }

    /// <summary>The ids of all updates and photos up to this day that were there when it was made, see <see cref="DigestKnowledge.Of"/>: what is not among them is told by the next one.</summary>
    public IReadOnlyList<long> Known { get; init; } = [];

    public required DigestState State { get; init; }
    public IReadOnlyList<DigestMessage> Messages { get; init; } = [];

    /// <summary>Whether a thread was made of the first message, or could not be.</summary>
    public bool HasThread { get; init; }

    /// <summary>Why it is not there, for organisers; null when nothing is in the way.</summary>
    public string? Problem { get; init; }

    /// <summary>Why it came late, as it says itself; null when it did not.</summary>
    public string? Note { get; init; }

    /// <summary>Why what the channel shows is not as it should be since something was changed; null when it is.</summary>
    public string? Outdated { get; init; }

    /// <summary>Not before this it is tried again.</summary>
    public Instant? TryAgainAt { get; init; }

    /// <summary>Whether an organiser was told in private that it is not there.</summary>
    public bool HasToldOrganiser { get; init; }

    public DigestKey Key => new(Sprint, Day, Kind);

    public bool IsOver => State is DigestState.Sent or DigestState.Empty;

    /// <summary>Whether the channel was told of the day, or of its beginning.</summary>
    public bool HasTold => State == DigestState.Sent || Messages.Any(message => message.SentAs is not null);

    public DigestPosting With(int index, DigestMessage message) => this with { Messages = [.. Messages.Select((other, i) => i == index ? message : other)] };
}
