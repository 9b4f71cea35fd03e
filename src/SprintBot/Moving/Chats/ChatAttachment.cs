namespace SprintBot.Moving.Chats;

/// <summary>A file that was posted with a message.</summary>
/// <param name="Id">Null where the history does not say a usable one.</param>
/// <param name="FileName">Its name when it was posted.</param>
/// <param name="Place">Where it was downloaded to, as a path from the history's file; or its address on the web, which does not last.</param>
public sealed record ChatAttachment(long? Id, string FileName, string Place)
{
    /// <summary>Whether it was not downloaded.</summary>
    public bool IsLink => Place.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || Place.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
}
