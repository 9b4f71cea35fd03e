namespace SprintBot.Digests;

/// <summary>What a message in a sprint's channel is for.</summary>
public enum DigestKind
{
    /// <summary>Tells of a day.</summary>
    Day = 0,

    /// <summary>Says that the sprint is open, and how to post.</summary>
    Opening = 1,

    /// <summary>Says that the sprint has ended, and what came after the last digest.</summary>
    Ending = 2,

    /// <summary>Tells, when late updates stop, which ones came after the ending.</summary>
    Late = 3,
}
