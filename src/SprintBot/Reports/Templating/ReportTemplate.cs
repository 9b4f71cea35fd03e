using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SprintBot.Templating;

namespace SprintBot.Reports.Templating;

/// <summary>A template for reports: layout in Scriban, with the model as <c>report</c> and the functions of <see cref="RstFunctions"/> as <c>rst</c>.</summary>
public sealed class ReportTemplate
{
    private readonly string name;
    private readonly Template template;
    private readonly IReadOnlyDictionary<string, string> parts;

    /// <param name="name">What errors and the checklist call it.</param>
    /// <param name="text">Its text, with <c>\n</c> line ends.</param>
    /// <param name="parts">What it can include, by name.</param>
    /// <exception cref="ReportTemplateException">It is no template.</exception>
    public ReportTemplate(string name, string text, IReadOnlyDictionary<string, string> parts)
    {
        this.name = name;
        this.parts = parts;
        template = Template.Parse(text, name);
        if (template.HasErrors)
            throw new ReportTemplateException(string.Join(" ", template.Messages.Select(message => message.ToString())));
    }

    /// <summary>Renders a report as a document of its own.</summary>
    /// <inheritdoc cref="Render(SprintReport, ReportFormat, CancellationToken)"/>
    public ReportDraft Render(SprintReport report, CancellationToken ct) => Render(report, ReportFormat.Plain, ct);

    /// <summary>Renders a report.</summary>
    /// <exception cref="ReportTemplateException">The template asks for what there is not, or goes beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, which is also the limit in time.</exception>
    public ReportDraft Render(SprintReport report, ReportFormat format, CancellationToken ct)
    {
        var functions = new RstFunctions(format);
        var output = Print(report, functions, ct);
        var held = output.Pieces.SelectMany(piece => piece.WithParts()).ToHashSet();
        var body = WithTargets(output.ToString(), functions, held);
        var roles = report.Roles() is { Length: > 0 } declarations ? $"{declarations}\n\n" : "";
        return new ReportDraft($"{FrontMatter.Of(report, format)}{roles}{body}\n", [.. LeftOut(report, held, functions).Distinct()]);
    }

    private RstOutput Print(SprintReport report, RstFunctions functions, CancellationToken ct)
    {
        var context = new RstContext(Builtins(), new TemplateDictionary(parts), functions, ct);
        var globals = new ScriptObject();
        globals.SetValue("report", report, readOnly: true);
        globals.SetValue("rst", functions.ToScriptObject(), readOnly: true);
        context.PushGlobal(globals);
        try
        {
            return context.Capture(inner => template.Render(inner));
        }
        catch (ScriptAbortException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
        catch (ScriptRuntimeException fault)
        {
            throw new ReportTemplateException(fault.Message.ReplaceLineEndings(" "), fault);
        }
    }

    /// <summary>The targets that no template has printed go to the end. One that nothing printed refers to would be as wrong as a reference without its target.</summary>
    private static string WithTargets(string text, RstFunctions functions, HashSet<Rst> held)
    {
        var body = $"{text}\n\n{functions.Targets().Text}\n";
        foreach (var (reference, definition) in functions.Defined)
            if (!held.Contains(reference))
                body = body.Replace($"{definition}\n", "", StringComparison.Ordinal);
        return body.TrimEnd('\n');
    }

    private IEnumerable<ChecklistLine> LeftOut(SprintReport report, HashSet<Rst> held, RstFunctions functions)
    {
        foreach (var (piece, what) in report.Pieces)
            if (!held.Contains(piece))
                yield return new ChecklistLine($"The template “{name}” leaves out {what}.", "Take another template, or put it in by hand.");
        foreach (var (full, brief) in report.Participants.Zip(report.ShortNames))
            if (!functions.HasSaid(full) && !functions.HasSaid(brief))
                yield return new ChecklistLine($"The template “{name}” does not name {full}.", "Take another template, or put the name in by hand.");
    }

    private static ScriptObject Builtins()
    {
        var builtins = GuardedContext.Builtins();
        builtins.SetValue("include", new IncludeRst(), readOnly: true);
        return builtins;
    }
}
