namespace SprintBot.Reports.Model;

/// <summary>One update in its author's own words.</summary>
/// <param name="Date">Such as <c>Wednesday, 16 September</c>.</param>
/// <param name="Subject">The topic; null when there is none.</param>
/// <param name="With">Partners' full names.</param>
/// <param name="Left">What is left, where that still holds.</param>
/// <param name="Blockers">What is in the way, likewise.</param>
public sealed record ReportQuote(string Date, ReportSubject? Subject, IReadOnlyList<string> With, Rst? Left, Rst? Blockers)
{
    /// <summary>What is left as a sentence that says so.</summary>
    public Rst? LeftSentence { get; init; }

    /// <summary>What is in the way, likewise.</summary>
    public Rst? BlockersSentence { get; init; }

    /// <summary>What it says, as a block quote.</summary>
    public Rst Words => Lazily.Value;

    internal Lazy<Rst> Lazily { get; init; } = new(Rst.Block(""));
}
