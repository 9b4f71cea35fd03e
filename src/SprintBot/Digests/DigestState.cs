namespace SprintBot.Digests;

/// <summary>How far a day's digest is.</summary>
public enum DigestState
{
    /// <summary>Its messages are fixed, and are being sent.</summary>
    Sending = 1,

    Sent = 2,

    /// <summary>There was nothing to tell at its time; what came after that is told by the next one.</summary>
    Empty = 3,

    /// <summary>Discord refused it before any of it was there; it is made anew when it is tried again.</summary>
    Refused = 4,
}
