namespace SprintBot.Reporting.Versions;

/// <summary>What a version says.</summary>
/// <param name="Draft">As the template made it: what a later merge takes as the origin of the organiser's text.</param>
/// <param name="Sent">As it was sent, with what the organiser had written; often the same.</param>
public sealed record VersionTexts(string Draft, string Sent)
{
    /// <summary>The checklist that came with it, as in <c>checklist.txt</c>; null for versions kept before checklists were.</summary>
    public string? Checklist { get; init; }
}
