namespace SprintBot.Reports.Model;

/// <summary>A topic with all that was done on it.</summary>
/// <param name="Subject">The topic itself.</param>
/// <param name="People">Full names of all who worked on it.</param>
/// <param name="Passages">A passage a teller, in the order of the first updates.</param>
/// <param name="Photos">All of the topic's photos.</param>
public sealed record ReportTopic(ReportSubject Subject, IReadOnlyList<string> People, IReadOnlyList<ReportPassage> Passages, IReadOnlyList<ReportPhoto> Photos)
{
    /// <summary>The same by those who posted it, a passage a person, in the order of their first updates.</summary>
    public IReadOnlyList<ReportPassage> ByPerson { get; init; } = [];

    /// <summary>What is left to do and in the way, in the order in which it was said.</summary>
    public IReadOnlyList<ReportLooseEnd> LooseEnds { get; init; } = [];

    /// <summary>What came of it in one sentence, inline markup; null where no update is told.</summary>
    public Rst? Outcome { get; init; }
}
