using SprintBot.Reports.Words;

namespace SprintBot.Sprints;

/// <summary>How much is kept of a sprint, what was taken back and is still there included.</summary>
/// <param name="People">Those who posted or are named as partners.</param>
public sealed record SprintContents(int Updates, int Photos, int Topics, int Drafts, int People)
{
    public override string ToString() => ReportWords.List(
    [
        ReportWords.Count(Updates, "update"), ReportWords.Count(Photos, "photo"), ReportWords.Count(Topics, "topic"), ReportWords.Count(Drafts, "draft"),
    ]) + $" of {ReportWords.Count(People, "person", "people")}";
}
