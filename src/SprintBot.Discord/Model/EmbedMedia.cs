namespace SprintBot.Discord.Model;

/// <summary>A picture in an embed.</summary>
/// <param name="Url">https, or <c>attachment://</c> and the name of a file that comes with the message, which then shows there only.</param>
public sealed record EmbedMedia(string Url);
