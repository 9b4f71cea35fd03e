namespace SprintBot.Discord.Rest;

/// <summary>An attachment was not downloaded: its address is not one of the allowed hosts', it is too large, or the host refused it.</summary>
/// <param name="message">Why, without the address's signature.</param>
public sealed class AttachmentException(string message) : Exception(message);
