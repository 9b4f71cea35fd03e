using NodaTime;

namespace SprintBot.Reports;

/// <summary>The days that a report is about.</summary>
internal static class ReportDays
{
    /// <summary>The sprint's last day or, while nobody has said when that is, the last that has an update.</summary>
    public static LocalDate Last(SprintRecord record) => record.Sprint.End
        ?? record.Updates.Select(update => update.Day).Append(record.Sprint.Start).Max();
}
