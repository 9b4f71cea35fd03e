using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>A sprint among the others of its server.</summary>
internal static class ReportNeighbours
{
    /// <summary>Which sprint of its year it was, in a word; null for the first.</summary>
    public static string? Ordinal(SprintRecord record)
    {
        var sprint = record.Sprint;
        var earlier = record.Others.Count(other => other.Start.Year == sprint.Start.Year && (other.Start, other.Id).CompareTo((sprint.Start, sprint.Id)) < 0);
        return earlier == 0 ? null : sprint.Language.Ordinal(earlier + 1);
    }

    /// <summary>The one that begins first after this one's last day.</summary>
    public static ReportNext? Next(SprintRecord record)
    {
        var last = ReportDays.Last(record);
        var next = record.Others.Where(other => other.Start > last).OrderBy(other => other.Start).ThenBy(other => other.Id).FirstOrDefault();
        return next is null ? null : new ReportNext(next.Name, record.Sprint.Language.Range(next.Start, next.End ?? next.Start), next.Location);
    }
}
