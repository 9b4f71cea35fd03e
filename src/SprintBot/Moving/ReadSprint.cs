using SprintBot.Photos;

namespace SprintBot.Moving;

/// <summary>A sprint file as it would be in the store.</summary>
/// <param name="Sprint">All of it.</param>
/// <param name="PhotoPaths">Where each photo's file is, relative to the sprint file.</param>
public sealed record ReadSprint(MovedSprint Sprint, IReadOnlyDictionary<PhotoId, string> PhotoPaths);
