using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;

namespace SprintBot.Reporting.Templates;

/// <summary>Tries a template on a sprint before it is kept.</summary>
public static class TemplateValidation
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(800);

    /// <summary>The report that it makes.</summary>
    /// <exception cref="UserError">It can't be read, asks for what there is not, goes beyond a limit, or does not come to an end.</exception>
    public static ReportDraft Try(string name, ReportTemplates templates, SprintReport report, CancellationToken ct)
    {
        try
        {
            return templates.Find(name)!.RenderWithin(Longest, report, ReportFormat.Plain, ct);
        }
        catch (ReportTemplateException fault)
        {
            throw new UserError($"The template was not kept. {Shortened.LineTo(fault.Message, 1500)}", "Mend it, and upload it again.");
        }
    }
}
