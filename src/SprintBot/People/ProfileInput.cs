namespace SprintBot.People;

/// <summary>What somebody said of himself or herself; null where nothing was said.</summary>
public sealed record ProfileInput(string? Name, string? Short, bool? Newcomer, string? Affiliation, string? Link);
