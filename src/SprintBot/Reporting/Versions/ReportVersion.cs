using NodaTime;
using SprintBot.Reports.Model;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Versions;

/// <summary>A draft that was made of a sprint: what it was made with, and when.</summary>
/// <param name="Id">The interaction that asked for it: the same one again makes no second version.</param>
/// <param name="Guild">The server; no other sees it.</param>
/// <param name="Sprint">Of which sprint.</param>
/// <param name="Template">The template's name.</param>
/// <param name="Format">For what it is.</param>
/// <param name="MadeBy">Who asked for it; 0 when that person is forgotten.</param>
/// <param name="MadeAt">When.</param>
public sealed record ReportVersion(long Id, GuildId Guild, SprintId Sprint, string Template, ReportFormat Format, UserId MadeBy, Instant MadeAt)
{
    /// <summary>From 1 within the sprint, in the order in which they were kept.</summary>
    public int Number { get; init; }
}
