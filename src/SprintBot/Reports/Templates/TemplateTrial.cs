using SprintBot.Interactions;
using SprintBot.Reports.Templating;

namespace SprintBot.Reports.Templates;

/// <summary>Tries a template on a sprint before it is kept.</summary>
public static class TemplateTrial
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(800);

    /// <summary>The report that it makes.</summary>
    /// <exception cref="UserError">It can't be read, asks for what there is not, goes beyond a limit, or does not come to an end.</exception>
    public static ReportDraft Try(string name, ReportTemplates templates, SprintReport report, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Longest);
        try
        {
            return templates.Find(name)!.Render(report, patience.Token);
        }
        catch (ReportTemplateException fault)
        {
            throw new UserError($"The template was not kept. {Shortened.LineTo(fault.Message, 1500)}", "Mend it, and upload it again.");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new UserError("The template was not kept: it does not come to an end within a second.", "Look for a loop that never ends, and upload it again.");
        }
    }
}
