using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SprintBot.Reporting.Templates;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Preview;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.Sprints;

namespace SprintBot.Checks;

/// <summary>The templates, each tried on a sprint without updates, and docutils, tried on the draft that comes of it.</summary>
internal sealed class ReportsCheck
{
    private const string Templates = "templates";
    private const string Docutils = "docutils";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private readonly SprintReport sample = SprintReportCompiler.Compile(
        new SprintRecord(new Sprint { Id = 1, Name = "Sprint", Start = new LocalDate(2026, 9, 14), End = new LocalDate(2026, 9, 18), TimeZone = DateTimeZone.Utc.Id }, [], [], [], []), _ => false);

    /// <param name="folder">The setting <c>Reports:Templates</c>.</param>
    /// <param name="own">Those that servers have uploaded.</param>
    /// <param name="ct">Gives up.</param>
    public IReadOnlyList<Finding> OfTemplates(string? folder, IReadOnlyList<OwnTemplate> own, CancellationToken ct)
    {
        try
        {
            var templates = ReportTemplates.BesideTheProgram(folder);
            List<string> faults =
            [
                .. templates.Names.Select(name => Fault(templates, name, $"“{name}”", ct)).OfType<string>(),
                .. own.Select(one => Fault(templates.With(one.Name, one.Text), one.Name, string.Create(CultureInfo.InvariantCulture, $"“{one.Name}” of the server {one.Guild.Value}"), ct)).OfType<string>(),
            ];
            return faults.Count > 0
                ? [.. faults.Select(fault => Finding.Wrong(Templates, fault))]
                : [Finding.Well(Templates, string.Create(CultureInfo.InvariantCulture, $"{templates.Names.Count} of the program{(folder is null ? "" : $" and of {folder}")}, {own.Count} of servers: each makes a report"))];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ReportTemplateException)
        {
            return [Finding.Wrong(Templates, fault.Message)];
        }
    }

    /// <param name="setting">The setting <c>Reports:Docutils</c>.</param>
    /// <param name="time">For the limit in time.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<Finding> OfDocutilsAsync(string? setting, TimeProvider time, CancellationToken ct)
    {
        var previews = new ReportPreviews(setting, time, NullLogger<ReportPreviews>.Instance);
        var preview = await previews.MakeAsync(new PreviewedDraft("Sprint\n======\n\nA *word*.\n", "Sprint", ReportFormat.Plain, IsEdited: false), ct);
        if (preview.Trouble is { } trouble)
            return Finding.Wrong(Docutils, $"{trouble} Previews are SprintBot's own meanwhile: mend it, or set Reports:Docutils to “off”");
        return Finding.Well(Docutils, previews.Docutils is { } program ? $"{program} makes the previews" : "there is none, or none is wanted: previews are SprintBot's own");
    }

    private string? Fault(ReportTemplates templates, string name, string shown, CancellationToken ct)
    {
        try
        {
            templates.Find(name)?.RenderWithin(Longest, sample, ReportFormat.Plain, ct);
            return null;
        }
        catch (ReportTemplateException fault)
        {
            return $"{shown} can't be used: {fault.Message}";
        }
    }
}
