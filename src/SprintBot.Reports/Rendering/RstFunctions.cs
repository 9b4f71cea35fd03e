using System.Collections;
using Scriban;
using Scriban.Runtime;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Rendering;

/// <summary>What templates know as <c>rst</c>: functions that return finished reST. They remember which titles and topics a report has had already.</summary>
internal sealed class RstFunctions(ReportFormat format, ReportLanguage language)
{
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);
    private readonly HashSet<ReportSubject> introduced = [];

    private readonly HashSet<string> called = new(StringComparer.Ordinal);
    private readonly HashSet<ReportSubject> withNoun = new(ReferenceEqualityComparer.Instance);

    /// <summary>The topics' targets by docutils' form of their names, and those not yet printed.</summary>
    private readonly Dictionary<string, (ReportSubject Subject, Rst Reference)> targets = new(StringComparer.Ordinal);
    private readonly List<ReportSubject> waiting = [];

    /// <summary>Each target with the one reference to it.</summary>
    public IEnumerable<(Rst Reference, string Definition)> Defined => targets.Values.Select(target => (target.Reference, Definition(target.Subject)));

    /// <summary>Remembers a text that the template prints.</summary>
    public string Say(string? text)
    {
        said.Add(text ?? "");
        return text ?? "";
    }

    /// <summary>Whether the template printed that text by itself.</summary>
    public bool HasSaid(string text) => said.Contains(text);

    /// <summary>Whether the template made a link to that address.</summary>
    public bool HasLinked(string url) => linked.Contains(url);

    /// <summary>The functions' names.</summary>
    public IEnumerable<string> Names => ToScriptObject().Keys;

    public ScriptObject ToScriptObject()
    {
        var functions = new ScriptObject();
        functions.Import("title", (string? text) => format == ReportFormat.Nikola ? Unsaid(text) : Heading(text, '='));
        functions.Import("heading", (string? text) => Heading(text, '-'));
        functions.Import("subheading", (string? text) => Heading(text, '~'));
        functions.Import("strong", (string? text) => Rst.Inline(RstText.Strong(Say(text))));
        functions.Import("emphasis", (string? text) => Rst.Inline(RstText.Emphasis(Say(text))));
        functions.Import("literal", (string? text) => Rst.Inline(RstText.Literal(Say(text))));
        functions.Import("link", (string? text, string? url) => Link(text, url ?? ""));
        functions.Import("topic", (ReportSubject? subject) => subject is null ? Rst.Inline("") : Topic(subject));
        functions.Import("named", (ReportSubject? subject) => Named(subject, "the"));
        functions.Import("begin_named", (ReportSubject? subject) => Named(subject, "The"));
        functions.Import("called", (string? full, string? brief) => called.Add(full ?? "") ? full : brief);
        functions.Import("is_new", (ReportSubject? subject) => subject is not null && introduced.Add(subject));
        functions.Import("figure", (ReportPhoto? photo) => photo?.FigureIn(format) ?? Rst.Block(""));
        functions.Import("teaser_end", () => Rst.Block(format is ReportFormat.Nikola or ReportFormat.Markdown ? ".. TEASER_END" : ""));
        functions.Import("targets", Targets);
        functions.Import("sentence_list", (TemplateContext context, IEnumerable? pieces) => SentenceList(context, pieces));
        functions.SetValue("paragraph", new JoinRst((line, _, parts) => Rst.Paragraph(RstText.Paragraph(line), parts)), readOnly: true);
        functions.SetValue("item", new JoinRst((line, _, parts) => Rst.Item($"- {RstText.Paragraph(line, 2)}", parts)), readOnly: true);
        functions.SetValue("field", new JoinRst((line, name, parts) => Rst.Field($":{name}: {RstText.Paragraph(line, name.Length + 3)}", parts), takesName: true), readOnly: true);
        return functions;
    }

    private Rst Link(string? text, string url)
    {
        linked.Add(url);
        return Rst.Inline(RstText.Link(Say(text), url));
    }

    /// <summary>A title that is told in another place.</summary>
    private Rst Unsaid(string? text)
    {
        titles.Add(RstText.NormalizeName(Say(text)));
        return Rst.Block("");
    }

    /// <summary>A title, or a rubric where the report has such a title or target already: two of one name would quarrel over it.</summary>
    private Rst Heading(string? text, char underline)
    {
        var name = RstText.NormalizeName(Say(text));
        if (name.Length == 0)
            return Rst.Block("");
        return Rst.Block(!targets.ContainsKey(name) && titles.Add(name) ? RstText.Title(text!, underline) : $".. rubric:: {RstText.EscapeLine(text!)}");
    }

    /// <summary>A topic: the first time a link by a named target, after that its name.</summary>
    private Rst Topic(ReportSubject subject)
    {
        var name = RstText.NormalizeName(Say(subject.Name));
        if (targets.TryGetValue(name, out var target) && target.Subject == subject)
            return Rst.Inline(RstText.Escape(subject.Name));
        if (subject.Url is not { } url || name.Length == 0)
            return Rst.Inline(RstText.Emphasis(subject.Name));
        linked.Add(url);
        var reference = Rst.Inline(RstText.TargetReference(subject.Name));
        if (titles.Contains(name) || !targets.TryAdd(name, (subject, reference)))
            return Rst.Inline(RstText.Link(subject.Name, url));
        waiting.Add(subject);
        return reference;
    }

    /// <summary>A topic within a sentence: “the STM branch”. One that brings its article needs no other.</summary>
    private Rst Named(ReportSubject? subject, string article)
    {
        if (subject is null)
            return Rst.Inline("");
        var topic = Topic(subject);
        if ((subject.Noun ?? subject.Reference) is null || !withNoun.Add(subject))
            return topic;
        if (!language.IsEnglish)
            return Rst.Inline(RstText.Join(topic.Text, language.Say("kind", ("kind", RstText.Escape(string.Join(", ", new[] { subject.Noun, subject.Reference }.OfType<string>()))))), topic);
        var noun = subject.Noun is null ? "" : $" {RstText.Escape(subject.Noun)}";
        var reference = subject.Reference is null ? "" : $" ({RstText.Escape(subject.Reference)})";
        var named = RstText.Join(topic.Text, noun + reference);
        return Rst.Inline(subject.Noun is null || subject.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? named : $"{article} {named}", topic);
    }

    /// <summary>The targets of all topics named since the last call.</summary>
    public Rst Targets()
    {
        var block = Rst.Block(string.Join('\n', waiting.Select(Definition)));
        waiting.Clear();
        return block;
    }

    private Rst SentenceList(TemplateContext context, IEnumerable? pieces)
    {
        var (all, length) = (new List<Rst>(), 0L);
        foreach (var piece in pieces ?? Array.Empty<object>())
        {
            context.CheckAbort();
            var inline = Inline(context, piece);
            if ((length += inline.Text.Length) > context.LimitToString)
                throw new InvalidOperationException($"A list may have {context.LimitToString} characters.");
            if (inline.Text.Length > 0)
                all.Add(inline);
        }

        return Rst.Inline(language.List([.. all.Select(piece => piece.Text)]), all);
    }

    private Rst Inline(TemplateContext context, object? piece) => piece switch
    {
        null => Rst.Inline(""),
        Rst { IsBlock: false } rst => rst,
        ReportSubject subject => Named(subject, "the"),
        _ => Rst.Inline(RstText.Escape(Say(context.ObjectToString(piece)))),
    };

    private static string Definition(ReportSubject subject) => RstText.TargetDefinition(subject.Name, subject.Url!);
}
