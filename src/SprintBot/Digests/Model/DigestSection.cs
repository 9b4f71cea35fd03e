namespace SprintBot.Digests.Model;

/// <summary>What belongs together in a digest.</summary>
/// <param name="Title">The topic, linked where it leads somewhere, or other words.</param>
/// <param name="Entries">By time.</param>
public sealed record DigestSection(MarkdownText Title, IReadOnlyList<DigestEntry> Entries);
