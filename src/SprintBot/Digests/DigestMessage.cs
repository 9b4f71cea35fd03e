using NodaTime;
using SprintBot.Photos;

namespace SprintBot.Digests;

/// <summary>One message of a digest, as it is to be sent or was.</summary>
/// <param name="Content">Discord Markdown within Discord's limit; empty for pictures alone.</param>
/// <param name="Photos">At most ten, with the drawing, and within what one request may hold.</param>
/// <param name="HasDrawing">Whether the drawing of the whole sprint goes with it.</param>
/// <param name="Nonce">By which Discord knows a second try for some minutes.</param>
public sealed record DigestMessage(string Content, IReadOnlyList<PhotoId> Photos, bool HasDrawing, string Nonce)
{
    /// <summary>When it was first sent without its outcome being known yet.</summary>
    public Instant? AttemptedAt { get; init; }

    /// <summary>The message's id in Discord, once it is there.</summary>
    public long? SentAs { get; init; }
}
