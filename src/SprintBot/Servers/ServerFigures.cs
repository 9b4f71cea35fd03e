using SprintBot.Reports.Words;

namespace SprintBot.Servers;

/// <summary>How much is kept of a server, what was deleted and is still there included.</summary>
public sealed record ServerFigures(int Sprints, int Updates, int Photos, int Topics, int People, int Drafts, int Templates, int Reminders)
{
    public bool IsEmpty => this == new ServerFigures(0, 0, 0, 0, 0, 0, 0, 0);

    public override string ToString() => ReportWords.List(
    [
        ReportWords.Count(Sprints, "sprint"), ReportWords.Count(Updates, "update"), ReportWords.Count(Photos, "photo"), ReportWords.Count(Topics, "topic"),
        ReportWords.Count(People, "person", "people"), ReportWords.Count(Drafts, "draft"), ReportWords.Count(Templates, "template"), ReportWords.Count(Reminders, "reminder"),
    ]);
}
