namespace SprintBot.Reports;

/// <summary>What one person did on one topic, told in time order.</summary>
/// <param name="Author">The author's short name.</param>
/// <param name="FullName">The author's full name.</param>
/// <param name="Order">The passage's place in its author's section, counted from 1.</param>
/// <param name="IsLast">Whether it is the last there.</param>
/// <param name="Subject">The topic; null when there is none.</param>
/// <param name="With">Partners' names: short for those who have a section of their own.</param>
/// <param name="Story">All updates' texts, as blocks.</param>
/// <param name="Left">What is left, inline markup without a full stop: the newest word on the topic, or what each update without a topic left.</param>
/// <param name="Blockers">What is in the way, likewise.</param>
/// <param name="TellsOutcome">Whether this is the passage to tell the topic's <see cref="ReportSubject.Outcome"/>.</param>
/// <param name="Photos">The author's photos of this topic.</param>
public sealed record ReportPassage(
    string Author,
    string FullName,
    int Order,
    bool IsLast,
    ReportSubject? Subject,
    IReadOnlyList<string> With,
    Rst Story,
    IReadOnlyList<Rst> Left,
    IReadOnlyList<Rst> Blockers,
    bool TellsOutcome,
    IReadOnlyList<ReportPhoto> Photos);
