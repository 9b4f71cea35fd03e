namespace SprintBot.Moving.Chats;

/// <summary>A file of a channel's history that can be a photo.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="ContentType">What it is by its bytes.</param>
public sealed record ChatPicture(string Path, string ContentType);
