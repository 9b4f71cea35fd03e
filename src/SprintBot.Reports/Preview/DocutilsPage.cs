namespace SprintBot.Reports.Preview;

/// <summary>What docutils made of a draft.</summary>
/// <param name="Html">The page.</param>
/// <param name="Messages">What it had to say.</param>
internal sealed record DocutilsPage(string Html, IReadOnlyList<DocutilsMessage> Messages);
