using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>What else an organiser sees of a sprint: its digests, who is silent, a picture.</summary>
/// <param name="Lines">In Discord Markdown, in the reader's language.</param>
/// <param name="Files">Pictures.</param>
public sealed record SprintOutlook(IReadOnlyList<string> Lines, IReadOnlyList<FileUpload> Files);

/// <summary>Reads a sprint's outlook from the slices that post to it.</summary>
public delegate Task<SprintOutlook> SprintOutlookReader(Sprint sprint, Wording words, CancellationToken ct);
