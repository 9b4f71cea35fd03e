using SprintBot.Photos;

namespace SprintBot.Digests.Model;

/// <summary>A photo in a digest.</summary>
/// <param name="Photo">Which one.</param>
/// <param name="Author">Who posted it.</param>
/// <param name="Caption">What is to be seen; null when nobody said.</param>
/// <param name="Missing">Why it is not shown; null when it is.</param>
/// <param name="Line">All of that in a line.</param>
public sealed record DigestPhoto(PhotoId Photo, string Author, MarkdownText? Caption, string? Missing, MarkdownText Line);
