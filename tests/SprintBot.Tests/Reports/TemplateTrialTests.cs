using System.Diagnostics;
using SprintBot.Interactions;
using SprintBot.Reports;
using SprintBot.Reports.Templates;
using SprintBot.Reports.Templating;
using SprintBot.SprintFiles;
using Xunit.Abstractions;

namespace SprintBot.Tests.Reports;

/// <summary>Templates that would keep the bot busy for ever, or eat its memory.</summary>
public sealed class TemplateTrialTests(ITestOutputHelper output)
{
    private static readonly SprintReport Report = SprintReportCompiler.Compile(
        SprintFileReader.Read("""{"sprint": {"name": "Quay sprint", "start": "2026-05-29"}, "people": [{"displayName": "Ada"}], "updates": [{"day": "2026-05-29", "author": "Ada", "text": "Dug."}]}"""u8).ToRecord(), _ => true);

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaa'; while true; x = x + x; end }}")]
    [InlineData("{{ while true }}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{{ end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    [InlineData("{{ x = 3; while true; x = x * x; end }}")]
    [InlineData("{{ x = 1 << 2000000000; x }}")]
    [InlineData("{{ x = 1; for i in 1..30; x = x << 100000000; end; x }}")]
    [InlineData("{{ 'x' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'x' | string.pad_right 2000000000 }}")]
    [InlineData("{{ x = 'x' | string.pad_left 4000000; for i in 1..9999; x = x | string.replace 'x' 'xxxx'; end }}")]
    [InlineData("{{ 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx!' | regex.match '(x+x+)+y' }}")]
    [InlineData("{{ x = []; while true; x = x | array.add x; end }}")]
    [InlineData("{{ x = [1]; while true; x = x | array.concat x; end }}")]
    [InlineData("{{ x = (1..200000000) | array.size; x }}")]
    [InlineData("{{ x = (1..2000000000) | array.join ','; x }}")]
    [InlineData("{{ x = [1,2] * 1000000000 }}")]
    [InlineData("{{ x = 'abc' * 1000000000; x }}")]
    [InlineData("{{ 2.5 | math.format 'F999999999' }}")]
    [InlineData("{{ x = {}; x.x = x; x }}")]
    [InlineData("{{ x = [1]; x[2000000000] = 1 }}")]
    public void A_template_that_does_not_end_or_grows_without_end_is_refused(string text)
    {
        var watch = Stopwatch.StartNew();
        var error = Record.Exception(() => TemplateTrial.Try("mine", ReportTemplates.BesideTheProgram().With("mine", text), Report, default));
        output.WriteLine($"{watch.ElapsedMilliseconds} ms, {GC.GetTotalAllocatedBytes() / 1_000_000} MB, {error?.GetType().Name}: {error?.Message}");
        Assert.IsType<UserError>(error);
    }
}
