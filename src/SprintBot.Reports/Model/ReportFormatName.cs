namespace SprintBot.Reports.Model;

/// <summary>The words for formats, as users choose them.</summary>
public static class ReportFormatName
{
    /// <summary>The default first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<ReportFormat>().Select(Of)];

    public static string Of(ReportFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The format of that name; null when there is none.</summary>
    public static ReportFormat? Parse(string name)
    {
        foreach (var format in Enum.GetValues<ReportFormat>())
            if (Of(format) == name)
                return format;
        return null;
    }
}
