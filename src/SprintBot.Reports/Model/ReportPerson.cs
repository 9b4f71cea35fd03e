namespace SprintBot.Reports.Model;

/// <summary>A person with all that he or she did.</summary>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">What he or she is called after that.</param>
/// <param name="Affiliation">Company, university or town.</param>
/// <param name="Link">An address, http or https.</param>
/// <param name="IsNewcomer">Whether it was the first sprint.</param>
/// <param name="Passages">What was done, a passage a topic, in the order of the first updates; what a partner tells is not among them.</param>
/// <param name="HelpedWith">Names of the topics on which others tell of the work.</param>
/// <param name="Quotes">All updates one by one.</param>
/// <param name="Photos">Those that none of the passages shows.</param>
public sealed record ReportPerson(
    string Name,
    string ShortName,
    string? Affiliation,
    string? Link,
    bool IsNewcomer,
    IReadOnlyList<ReportPassage> Passages,
    IReadOnlyList<string> HelpedWith,
    IReadOnlyList<ReportQuote> Quotes,
    IReadOnlyList<ReportPhoto> Photos);
