namespace SprintBot.Discord.Rest;

/// <summary>A file to send with a message: at most 10 MiB each, 25 MiB a request, 10 files.</summary>
/// <param name="Name">The name to show; any characters.</param>
/// <param name="ContentType">Its media type; null for unknown.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">Alternative text, at most 1,024 characters.</param>
public sealed record FileUpload(string Name, string? ContentType, ReadOnlyMemory<byte> Content, string? Description = null);
