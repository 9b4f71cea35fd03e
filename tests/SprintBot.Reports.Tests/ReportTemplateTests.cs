using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>Templates that mean harm, and values that do.</summary>
public sealed class ReportTemplateTests
{
    private const string Nasty = "*a* `b`_ |c| .. raw:: html";
    private const string NastyShown = "\\*a\\* \\`b\\`\\_ \\|c\\| .. raw\\:: html";
    private const string FirstLine = ".. Drafted by SprintBot from what the sprinters posted.\n\n";

    private static readonly Dictionary<string, string> NoParts = [];

    private static SprintReport Report(string name = "Harbour sprint report", string text = "did *this*") => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": {{Json(name)}}, "start": "2026-05-04", "end": "2026-05-04"}, "people": [{"id": "a", "displayName": "Ada Byron"}],
             "topics": [{"name": "Parser", "url": "https://forge.example/p"}],
             "updates": [{"day": "2026-05-04", "author": "a", "topic": "Parser", "text": {{Json(text)}}}]}
            """)).ToRecord(),
        _ => true);

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string Print(string template, SprintReport? report = null, Dictionary<string, string>? parts = null) =>
        new ReportTemplate("mine", template, parts ?? NoParts).Render(report ?? Report(), default).Text[FirstLine.Length..].TrimEnd('\n');

    [Theory]
    [InlineData("{{ report.title }}")]
    [InlineData("{{ report.title | string.append '' }}")]
    [InlineData("{{ x = report.title + ''; x }}")]
    [InlineData("{{ capture x }}{{ report.title | object.typeof }}{{ end; report.title }}")]
    [InlineData("{{ for x in [report.title]; x; end }}")]
    [InlineData("{{ func f; ret report.title; end; f }}")]
    [InlineData("{{ report.title | string.strip }}")]
    [InlineData("{{ include 'part' report.title }}")]
    [InlineData("{{ wrap rst.paragraph }}{{ report.title }}{{ end }}")]
    [InlineData("{{ rst.paragraph report.title }}")]
    [InlineData("{{ rst.sentence_list [report.title] }}")]
    public void A_value_is_escaped_whichever_way_it_comes(string template) =>
        Assert.Equal($"{NastyShown} sprint report", Print(template, Report($"{Nasty} sprint"), new() { ["part"] = "{{ $1 }}" }));

    [Theory]
    [InlineData("{{ capture x }}{{ report.people[0].passages[0].story }}{{ end; x }}")]
    [InlineData("{{ report.people[0].passages[0].story | string.append '!' | string.slice 0 10 }}")]
    [InlineData("{{ report.people[0].passages[0].story.text }}")]
    public void What_was_finished_and_then_handled_as_text_is_escaped_again(string template) => Assert.StartsWith("Did \\*this\\*", Print(template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ include 'part' }}", "Did *this*.")]
    [InlineData("a{{ include 'part' }}b", "a\n\nDid *this*.\n\nb")]
    [InlineData("see{{ rst.strong 'x' }}y {{ rst.link 'a' 'https://a.example/' }}s.", "see\\ **x**\\ y `a <https://a.example/>`__\\ s.")]
    [InlineData("By {{ 'Ada Jr.' }}. Then {{ 'Bo' }}.", "By Ada Jr. Then Bo.")]
    [InlineData("By {{ 'Ada Jr.' }}... and {{ 'Bo...' }}.", "By Ada Jr.... and Bo....")]
    [InlineData("{{ rst.strong 'x' }}{{ rst.emphasis 'y' }}: {{ rst.literal 'z' }}", "**x**\\ *y*: ``z``")]
    [InlineData("{{ wrap rst.paragraph }}\na\n{{ end }}\nb\n", "a\n\nb")]
    public void What_is_finished_is_printed_as_it_is_and_kept_apart(string template, string expected) =>
        Assert.Equal(expected, Print(template, parts: new() { ["part"] = "{{ report.people[0].passages[0].story }}" }));

    [Theory]
    [InlineData("{{ rst.strong '' }}{{ rst.emphasis ' ' }}{{ rst.literal null }}{{ rst.heading ' ' }}{{ rst.title '' }}{{ rst.sentence_list [] }}{{ rst.paragraph '' ' ' }}{{ rst.item '' }}{{ rst.topic null }}{{ rst.named null }}{{ rst.figure null }}x", "x")]
    [InlineData("{{ rst.strong ' x ' }}|{{ rst.literal ' x ' }}", "**x**\\ |\\ ``x``")]
    [InlineData("{{ rst.link '' 'https://a.example/' }} {{ rst.link 'x' '' }} {{ rst.link 'x' 'javascript:alert(1)' }}", "`https://a.example/ <https://a.example/>`__ x x (javascript\\:alert(1))")]
    [InlineData("a{{ ' b ' }}c", "a b c")]
    public void Empty_values_and_spaces_at_edges_do_no_harm(string template, string expected) => Assert.Equal(expected, Print(template));

    [Fact]
    public void A_topic_is_a_target_once_and_its_name_after_that()
    {
        const string topic = "{{ rst.topic report.topics[0].subject }}";
        Assert.Equal("`Parser`_ and Parser\n\n.. _`Parser`: https://forge.example/p", Print($"{topic} and {topic}"));
        Assert.Equal("Parser\n------\n\n`Parser <https://forge.example/p>`__", Print($"{{{{ rst.heading 'Parser' }}}}\n{topic}"));
        Assert.Equal("`Parser`_\n\n.. rubric:: parser\n\n.. _`Parser`: https://forge.example/p", Print($"{topic}\n{{{{ rst.heading 'parser' }}}}"));
    }

    [Fact]
    public void A_target_that_nothing_refers_to_is_left_out() =>
        Assert.Equal("x", Print("{{ capture unused }}{{ rst.topic report.topics[0].subject }}{{ end }}x{{ rst.targets }}"));

    [Theory]
    [InlineData("{{ for i in 1..2000000000; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ include 'self' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaa'; for i in 1..40; x = x + x; end; x }}")]
    [InlineData("{{ include '../../../etc/passwd' }}")]
    [InlineData("{{ include_join ['a'] '' }}")]
    [InlineData("{{ 'x' | object.eval }}")]
    [InlineData("{{ object.eval_template '{{ 1 }}' }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ report.get_type }}")]
    [InlineData("{{ report.pieces }}")]
    [InlineData("{{ report.title.get_type }}")]
    [InlineData("{{ nothing.of.the.kind }}")]
    [InlineData("{{ report.title = 'x' }}")]
    public void A_template_that_reaches_too_far_is_refused(string template) =>
        Assert.Throws<ReportTemplateException>(() => Print(template, parts: new() { ["self"] = "{{ include 'self' }}" }));

    [Fact]
    public void A_template_that_is_none_is_refused_with_line_and_column() =>
        Assert.Contains("“mine”, line 2, column ", Assert.Throws<ReportTemplateException>(() => Print("x\n{{ if }}")).Message, StringComparison.Ordinal);

    [Fact]
    public void Rendering_ends_when_it_is_told_to() =>
        Assert.Throws<OperationCanceledException>(() => new ReportTemplate("mine", "{{ for i in 1..1000; i; end }}", NoParts).Render(Report(), new CancellationToken(canceled: true)));

    [Fact]
    public void What_a_template_leaves_out_is_told()
    {
        var left = new ReportTemplate("mine", "{{ capture x }}{{ end }}nothing", NoParts).Render(Report(), default).LeftOut;
        Assert.Equal(["The template “mine” leaves out what Ada Byron did on Parser.", "The template “mine” does not name Ada Byron.", "The template “mine” leaves out the link of Parser."], left.Select(line => line.Finding));
    }

    [NeedsDocutilsTheory]
    [InlineData("{{ report.title }}")]
    [InlineData("{{ rst.title report.title }}\n{{ rst.heading report.title }}\n{{ rst.subheading report.title }}")]
    [InlineData("x{{ rst.strong report.title }}{{ rst.emphasis report.title }}{{ rst.literal report.title }}{{ report.title }}{{ rst.link report.title 'https://a.example/_' }}y")]
    [InlineData("{{ rst.paragraph report.title }}\n{{ rst.item report.title }}\n{{ rst.item (rst.strong report.title) ' ' report.title }}")]
    [InlineData("{{ rst.paragraph (rst.sentence_list [report.title, report.title, (rst.strong report.title)]) }}\n- {{ report.title }}")]
    public void Docutils_has_nothing_to_say_of_hostile_values(string template)
    {
        string[] values = [Nasty, "..", "::", "* x", "1. x", "x::", "__", ":f: v", "`", "\\", "--x  y", "====", "|", "a_", "coding: utf-7", "{{% x %}}", "<x>", "\u3000x", "((x"];
        foreach (var value in values)
            Assert.Equal("", Docutils.Complaints(FirstLine + Print(template, Report($"{value} sprint"))));
    }
}
