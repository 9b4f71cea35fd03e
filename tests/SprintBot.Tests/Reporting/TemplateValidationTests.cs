using SprintBot.Interactions;
using SprintBot.Reporting.Templates;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Tests;
using Xunit.Abstractions;

namespace SprintBot.Tests.Reporting;

/// <summary>Templates that would keep the bot busy for ever, or eat its memory.</summary>
public sealed class TemplateValidationTests(ITestOutputHelper output)
{
    private const long MostMemory = 256L * 1024 * 1024;

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
    [InlineData("{{ x = rst.strong ('x' * 200000); for i in 1..300; x; end }}")]
    [InlineData("{{ x = rst.strong ('x' * 200000); for i in 1..300; wrap rst.paragraph; x; end; end }}")]
    [InlineData("{{ a = []; for i in 1..100000; a[i] = 'x' + i | string.pad_left 200000; end }}")]
    [InlineData("{{ b = 1 << 1000000; b }}")]
    [InlineData("{{ b = 1 << 1000000; '' + b }}")]
    [InlineData("{{ b = 1 << 1000000; rst.sentence_list [b, b] }}")]
    [InlineData("{{ a = []; for i in 1..9999; a[i] = 'x' | string.pad_left 99999; end; rst.sentence_list a }}")]
    [InlineData("{{ s = 'x' | string.pad_left 99999; a = []; for i in 1..99999; a[i] = s; end; a | array.join ',' }}")]
    [InlineData("{{ s = 'x' | string.pad_left 99999; s | string.replace ' ' s }}")]
    [InlineData("{{ s = 'x' | string.pad_left 99999; s | regex.replace '.' s }}")]
    [InlineData("{{ s = 'x' | string.pad_left 99999; s | regex.replace '.' '$_' }}")]
    [InlineData("{{ s = 'x' | string.pad_left 99999; s | regex.replace '^.' '$_$_$_$_$_$_$_' }}")]
    [InlineData("{{ [1] | array.insert_at 2000000000 1 }}")]
    [InlineData("{{ s = 'x' | string.pad_left 99999; a = []; for i in 1..9999; a[i] = s; end; a | object.to_json }}")]
    [InlineData("{{ s = 'x' | string.pad_left 99999; a = []; for i in 1..9999; a[i] = s; end; a }}")]
    public void A_template_that_does_not_end_or_grows_without_end_is_refused(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Record.Exception(() => TemplateValidation.Try("mine", ReportTemplates.BesideTheProgram().With("mine", text), Report, default));
        output.WriteLine($"{(GC.GetAllocatedBytesForCurrentThread() - before) / 1_000_000} MB, {error?.GetType().Name}: {error?.Message}");
        Assert.IsType<UserError>(error);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory);
    }

    [Theory]
    [InlineData("{{ 'a.b.c' | string.replace '.' '-' }}", "a-b-c")]
    [InlineData("{{ 'a1b22' | regex.replace '[0-9]+' '<$0>' }}", "a<1>b<22>")]
    [InlineData("{{ 'aXx' | regex.replace 'x' '' 'i' }}", "a")]
    public void What_is_bounded_works_as_it_did(string text, string expected) =>
        Assert.Contains($"\n{expected}\n", TemplateValidation.Try("mine", ReportTemplates.BesideTheProgram().With("mine", text), Report, default).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ sprint_report }}", "There is no `sprint_report`: it is `report`.")]
    [InlineData("{{ sprint_report.tilte }}", "There is no `sprint_report`: it is `report.title`.")]
    [InlineData("{{ sprint.people }}", "There is no `sprint`: it is `report.people`.")]
    [InlineData("{{ reprot.title }}", "There is no `reprot`: it is `report`.")]
    [InlineData("{{ people }}", "There is no `people`: it is `report.people`.")]
    [InlineData("{{ headng 'x' }}", "There is no `headng`: it is `rst.heading`.")]
    [InlineData("{{ report.tilte }}", "There is no `tilte` here: it is `title`.")]
    [InlineData("{{ report.Title }}", "There is no `Title` here: it is `title`.")]
    [InlineData("{{ report.people[0].shortname }}", "There is no `shortname` here: it is `short_name`.")]
    [InlineData("{{ rst.headng 'x' }}", "There is no `headng` here: it is `heading`.")]
    [InlineData("{{ 'x' | string.upcas }}", "There is no `upcas` here: it is `upcase`.")]
    [InlineData("{{ for photo in report.photos; end; report.weather }}", "There is no `weather` here.")]
    [InlineData("{{ unheard_of }}", "There is no `unheard_of`: a template knows `report` and `rst`.")]
    public void A_name_that_is_wrong_is_told_with_the_right_one(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<UserError>(() => TemplateValidation.Try("mine", ReportTemplates.BesideTheProgram().With("mine", text), Report, default)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_name_in_a_part_is_told_with_the_parts_own_text()
    {
        var templates = ReportTemplates.BesideTheProgram().With("_mine", "\n{{ sprint_report.locaton }}").With("mine", "{{ include '_mine' }}");
        var error = Assert.Throws<UserError>(() => TemplateValidation.Try("mine", templates, Report, default));
        Assert.Contains("“_mine”, line 2, column 4: There is no `sprint_report`: it is `report.location`.", error.Message, StringComparison.Ordinal);
        Assert.Contains("templates.md", error.WhatNext, StringComparison.Ordinal);
    }

    /// <summary>Copies of those that come with SprintBot, on many more updates than people post in a week.</summary>
    [Fact]
    public void What_a_real_sprint_takes_is_far_from_the_limits()
    {
        var report = SprintReportCompiler.Compile(LongSprint.OfUpdates(2_000), _ => true);
        foreach (var name in ReportTemplates.BuiltIn)
        {
            var templates = ReportTemplates.BesideTheProgram();
            Assert.NotEmpty(templates.With($"my-{name}", templates.TextOf(name)!).Find($"my-{name}")!.Render(report, default).Text);
        }
    }
}
