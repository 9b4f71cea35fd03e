using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;

namespace SprintBot.Reporting.Templates;

/// <summary>Tries a template on a sprint before it is kept.</summary>
public static class TemplateValidation
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(800);

    private static readonly Phrase NotKept = new("reporting.template-not-kept", "The template was not kept. {fault}");
    private static readonly Phrase MendIt = new("reporting.mend-template", "Mend it, and upload it again. What a template knows is told in {file}, which {/report template show} sends along.");

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
            throw new UserError(NotKept.With(("fault", Shortened.LineTo(fault.Message, 1400))), MendIt.With(("file", TemplateManual.Name)));
        }
    }
}
