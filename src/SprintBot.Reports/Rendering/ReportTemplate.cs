using System.Globalization;
using System.Text.RegularExpressions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Guard;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Rendering;

/// <summary>A template for reports: layout in Scriban, with the model as <c>report</c> and the functions of <see cref="RstFunctions"/> as <c>rst</c>.</summary>
public sealed class ReportTemplate
{
    private readonly string name;
    private readonly string text;
    private readonly Template template;
    private readonly IReadOnlyDictionary<string, string> parts;

    /// <param name="name">What errors and the checklist call it.</param>
    /// <param name="text">Its text, with <c>\n</c> line ends.</param>
    /// <param name="parts">What it can include, by name.</param>
    /// <exception cref="ReportTemplateException">It is no template.</exception>
    public ReportTemplate(string name, string text, IReadOnlyDictionary<string, string> parts)
    {
        this.name = name;
        this.text = text;
        this.parts = parts;
        template = Template.Parse(text, name);
        if (template.HasErrors)
            throw new ReportTemplateException(TemplateFault.Of(template.Messages));
    }

    /// <summary>Whether it, or a part that it may include, is somebody's own and did not come with SprintBot.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Renders a report as a document of its own.</summary>
    /// <inheritdoc cref="Render(SprintReport, ReportFormat, CancellationToken)"/>
    public ReportDraft Render(SprintReport report, CancellationToken ct) => Render(report, ReportFormat.Plain, ct);

    /// <summary>Renders a report.</summary>
    /// <exception cref="ReportTemplateException">The template asks for what there is not, or goes beyond a limit.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, which is also the limit in time.</exception>
    public ReportDraft Render(SprintReport report, ReportFormat format, CancellationToken ct)
    {
        var functions = new RstFunctions(format, report.Speaks);
        var output = Print(report, functions, ct);
        var held = new HashSet<Rst>();
        foreach (var piece in output.Pieces)
            piece.AddTo(held);
        var roles = report.Roles() is { Length: > 0 } declarations ? $"{declarations}\n\n" : "";
        var body = WithTargets($"{FrontMatter.Of(report, format)}{roles}", output.ToString(), functions, held);
        return new ReportDraft(body, [.. LeftOut(report, held, functions, body).Distinct()]);
    }

    /// <summary>Renders a report within a time.</summary>
    /// <exception cref="ReportTemplateException">The template asks for what there is not, goes beyond a limit, or does not come to an end in time.</exception>
    public ReportDraft RenderWithin(TimeSpan longest, SprintReport report, ReportFormat format, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(longest);
        try
        {
            return Render(report, format, timeout.Token);
        }
        catch (OperationCanceledException fault) when (!ct.IsCancellationRequested)
        {
            throw new ReportTemplateException(string.Create(CultureInfo.InvariantCulture, $"“{name}” does not come to an end within {longest.TotalSeconds:0.#} seconds: look for a loop that never ends."), fault);
        }
    }

    private RstOutput Print(SprintReport report, RstFunctions functions, CancellationToken ct)
    {
        var limits = IsOwn ? TemplateLimits.ForUpdates(report.People.Sum(person => person.Quotes.Count)) : TemplateLimits.Trusted;
        var context = new RstContext(Builtins(), new TemplateDictionary(parts), functions, file => file == name ? text : parts.GetValueOrDefault(file), limits, ct);
        var globals = new ScriptObject();
        globals.SetValue("report", report, readOnly: true);
        globals.SetValue("rst", functions.ToScriptObject(), readOnly: true);
        globals.SetValue("text", SayRst.TextsOf(report.Speaks), readOnly: false); // names of one's own, in templates that are older than these
        globals.SetValue("say", new SayRst(report.Speaks), readOnly: false);
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
            throw new ReportTemplateException(TemplateFault.Of(fault), fault);
        }
    }

    /// <summary>The targets that no template has printed go to the end. One that nothing printed refers to would be as wrong as a reference without its target.</summary>
    private static string WithTargets(string front, string text, RstFunctions functions, HashSet<Rst> held)
    {
        var targets = functions.Targets().Text;
        var body = targets.Length == 0 ? $"{front}{text}\n" : $"{front}{text}\n\n{targets}\n";
        var unreferred = functions.Defined.Where(target => !held.Contains(target.Reference)).Select(target => $"{target.Definition}\n").ToList();
        return unreferred.Count == 0 ? body : unreferred.Aggregate(body, (rest, definition) => rest.Replace($"\n{definition}", "\n", StringComparison.Ordinal)).TrimEnd('\n') + "\n";
    }

    private IEnumerable<ChecklistLine> LeftOut(SprintReport report, HashSet<Rst> held, RstFunctions functions, string body)
    {
        if (report.Pieces.Where(entry => !held.Contains(entry.Piece)).Select(entry => entry.What).Distinct().ToList() is { Count: > 0 } missing)
            yield return ChecklistLine.Missing($"The template “{name}” leaves out {string.Join("; ", missing)}.", "Take another template, or put it in by hand.");
        var unnamed = report.Participants.Zip(report.ShortNames, report.Attendees.Select(person => person.Name))
            .Where(person => !functions.HasSaid(person.First) && !functions.HasSaid(person.Second) && !functions.HasSaid(person.Third) && !IsNamedIn(body, person.First)).Select(person => person.First).ToList();
        if (unnamed.Count > 0)
            yield return ChecklistLine.Missing($"The template “{name}” does not name {ReportWords.List(unnamed)}.", "Take another template, or put the names in by hand.");
        var unlinked = report.Topics.Select(topic => topic.Subject).Where(subject => subject.Url is { } url && !functions.HasLinked(url)).Select(subject => subject.Name).ToList();
        if (unlinked.Count > 0)
            yield return ChecklistLine.Missing($"The template “{name}” leaves out the {(unlinked.Count == 1 ? "link" : "links")} of {ReportWords.List(unlinked)}.", "Take another template, or put them in by hand.");
        foreach (var what in UnsaidOf(report, functions, body))
            yield return ChecklistLine.Polish($"The template “{name}” leaves out {what}.", "Take another template, or put it in by hand where it matters.");
    }

    /// <summary>Whether a text, in which lines are wrapped, has a name.</summary>
    private static bool IsNamedIn(string body, string name) =>
        Regex.IsMatch(body, $@"(?<![\p{{L}}\p{{N}}]){string.Join(@"\s+", RstText.Escape(name).Split(' ').Select(Regex.Escape))}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <summary>What else of the model has not been printed: said in a line each, since many templates do well without.</summary>
    private static IEnumerable<string> UnsaidOf(SprintReport report, RstFunctions functions, string body)
    {
        if (report.Location is { } location && !functions.HasSaid(location))
            yield return "where the sprint was";
        if (report.Host is { } host && !functions.HasSaid(host))
            yield return "who was the host";
        if (report.Project is { } project && !functions.HasSaid(project))
            yield return "what project it was for";
        if (report.Next is { } next && !functions.HasSaid(next.Name))
            yield return "the next sprint";
        if (report.Attendees.Any(person => person.Affiliation is { } affiliation && !functions.HasSaid(affiliation) && !IsNamedIn(body, affiliation)))
            yield return "where people come from";
        if (report.Attendees.Any(person => person.Link is { } link && !functions.HasLinked(link)))
            yield return "people's links";
    }

    private static ScriptObject Builtins()
    {
        var builtins = GuardedContext.Builtins();
        builtins.SetValue("include", new IncludeRst(), readOnly: true);
        return builtins;
    }
}
