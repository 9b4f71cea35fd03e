namespace SprintBot.Markup.RstReading;

/// <summary>A target or a reference that is wrong.</summary>
/// <param name="Line">Where, as a line's number from 1.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The target's name as it stands there.</param>
public sealed record RstLinkFault(int Line, RstLinkFaultKind Kind, string Name);
