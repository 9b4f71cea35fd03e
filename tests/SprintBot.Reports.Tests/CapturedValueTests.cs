using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>What a template catches and prints later is escaped once: no backslash is to be read.</summary>
public sealed class CapturedValueTests
{
    private const string Name = "a_ *b* `c`";
    private const string Escaped = "a\\_ \\*b\\* \\`c\\`";

    private static readonly SprintReport Report = SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$$"""{"sprint": {"name": "Quay report", "start": "2026-05-29", "host": "{{{Name}}}"}}""")).ToRecord(), _ => true);

    [Theory]
    [InlineData("{{ capture x }}{{ report.host }}{{ end }}{{ x }}")]
    [InlineData("{{ capture x }}{{ report.host }}{{ end }}{{ capture y }}{{ x }}{{ end }}{{ y }}")]
    [InlineData("{{ func f }}{{ report.host }}{{ end }}{{ f }}")]
    [InlineData("{{ func f(x) }}{{ x }}{{ end }}{{ f report.host }}")]
    [InlineData("{{ capture x }}{{ report.host }}{{ end }}{{ wrap rst.paragraph }}{{ x }}{{ end }}")]
    [InlineData("{{ capture x }}{{ report.host }}{{ end }}{{ rst.sentence_list [x] }}")]
    public void A_captured_value_reads_as_it_was_typed(string template) => Assert.EndsWith($"\n\n{Escaped}\n", Print(template), StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ capture x }}{{ report.host }}{{ end }}{{ rst.strong x }}", "**a_ \\*b\\* \\`c\\`**")]
    [InlineData("{{ capture x }}**{{ report.host }}**{{ end }}{{ x }}", "\\*\\*a\\_ \\*b\\* \\`c\\`\\*\\*")]
    public void What_a_template_wrote_around_it_is_text_too(string template, string expected) => Assert.EndsWith($"\n\n{expected}\n", Print(template), StringComparison.Ordinal);

    private static string Print(string template) => new ReportTemplate("mine", template, new Dictionary<string, string>()).Render(Report, default).Text;
}
