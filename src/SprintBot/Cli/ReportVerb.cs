using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using SprintBot.Markup;
using SprintBot.Reports;
using SprintBot.Reports.Drafts;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Preview;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Cli;

/// <summary><c>sprintbot report SPRINT.json --out DIR</c>: a report from a sprint file, with no Discord and no database.</summary>
internal static class ReportVerb
{
    private static readonly TimeSpan LongestRendering = TimeSpan.FromMinutes(5);

    public static Command Create()
    {
        var file = new Argument<string>("SPRINT.json") { Description = "The sprint file; its photos are looked up beside it" };
        var template = new Option<string>("--template") { Description = "How the report is arranged", DefaultValueFactory = _ => ReportTemplates.Default, HelpName = "NAME" };
        var folder = new Option<string?>("--templates") { Description = "A folder with templates of your own, NAME.rst.sbn", HelpName = "DIR" };
        var format = new Option<string>("--format") { Description = $"What it is for: {string.Join(", ", ReportFormatName.All)}", DefaultValueFactory = _ => ReportFormatName.Of(ReportFormat.Plain), HelpName = "NAME" };
        var output = new Option<string>("--out") { Description = $"The folder to write report.rst, report.html, photos/ and originals/ to, and {HandEdits.BaseName}, which the next --draft needs", Required = true, HelpName = "DIR" };
        var noPreview = new Option<bool>("--no-preview") { Description = $"Write no {ReportFiles.PreviewName}" };
        var draft = new Option<string?>("--draft") { Description = "A report.rst that you have edited: your words stay, and what is new comes to them", HelpName = "FILE" };
        var basis = new Option<string?>("--base") { Description = $"The draft that --draft came from; {HandEdits.BaseName} beside it if left out, else the one in --out", HelpName = "FILE" };
        var words = new Option<int?>("--words") { Description = "How many words the draft may have; what goes is on the checklist", HelpName = "N", CustomParser = WordsOf };
        var language = new Option<string?>("--language") { Description = $"What it is written in: {string.Join(", ", ReportLanguage.Locales)}; the sprint's own language if left out", HelpName = "NAME", CustomParser = LanguageOf };
        var command = new Command("report", "Make a report from a sprint file") { file, template, folder, format, output, noPreview, draft, basis, words, language };
        command.SetAction((parsed, ct) => RunAsync(
            new ReportOrder(
                parsed.GetRequiredValue(file),
                parsed.GetRequiredValue(template),
                parsed.GetValue(folder),
                parsed.GetRequiredValue(format),
                parsed.GetRequiredValue(output),
                !parsed.GetValue(noPreview),
                parsed.GetValue(draft),
                parsed.GetValue(basis),
                parsed.GetValue(words),
                parsed.GetValue(language)),
            ct));
        return command;
    }

    private static int? WordsOf(ArgumentResult typed)
    {
        if (int.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var words) && words is >= ReportWords.FewestOfReport and <= ReportWords.MostOfReport)
            return words;
        typed.AddError($"--words takes a number from {ReportWords.FewestOfReport} to {ReportWords.MostOfReport}.");
        return null;
    }

    private static string? LanguageOf(ArgumentResult typed)
    {
        if (ReportLanguage.Find(typed.Tokens[0].Value) is { } locale)
            return locale;
        typed.AddError($"--language takes one of {ReportWords.List(ReportLanguage.Locales)}.");
        return null;
    }

    private static async Task<int> RunAsync(ReportOrder order, CancellationToken ct)
    {
        var format = ReportFormatName.Parse(order.Format) ?? throw new VerbFailure($"there is no format “{order.Format}”; there is {ReportWords.List(ReportFormatName.All)}.");
        var (finding, reading) = (Task.Run(() => TemplatesOf(order), ct), Task.Run(() => ReadAsync(order.File, ct), ct));
        await Task.WhenAll(finding, reading);
        var (templates, plan) = (await finding, await reading);
        var checklist = await ReportBar.ShowAsync(plan, progress => MakeAsync(order, format, templates, plan, progress, ct));
        await TellAsync(plan, checklist, order.Output, ReportFiles.NameFor(format));
        return plan.Problems.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }

    /// <summary>Makes the report and writes it.</summary>
    /// <returns>What a human should look at.</returns>
    private static async Task<IReadOnlyList<ChecklistLine>> MakeAsync(ReportOrder order, ReportFormat format, ReportTemplates templates, SprintPlan plan, IProgress<string> progress, CancellationToken ct)
    {
        var photos = new FolderPhotos(Path.GetDirectoryName(Path.GetFullPath(order.File))!, plan.FileOf);
        var generator = new ReportGenerator(RecordOf(plan, order.Language), templates.Find(order.Template)!, format, photos, LongestRendering)
        {
            Merge = (report, draft) => HandEdits.MergeAsync(
                order.Draft,
                order.Base,
                order.Output,
                draft.Text,
                basis => CheckTemplate(basis, order.Template, name => templates.Find(name)!.RenderWithin(LongestRendering, report, format, ct).Text, templates.Names, ct),
                ct),
            Words = order.Words,
            Preview = draft => PreviewAsync(draft, order.WithPreview, ct),
            Progress = progress,
        };
        try
        {
            var made = await generator.GenerateAsync(ct);
            progress.Report("Writing");
            var (files, kept) = await HandEdits.KeepIndexAsync(made.Files, order.Output, ct);
            await ReportFolder.WriteAsync([.. files.Skip(1), files[0], HandEdits.BaseFile(made)], order.Output, ct); // a report that is newer than its base is merged without loss, an older one is not
            return [.. made.Checklist, .. kept];
        }
        catch (ReportTemplateException fault)
        {
            throw new VerbFailure($"the template can't be used: {fault.Message}", fault);
        }
    }

    private static SprintRecord RecordOf(SprintPlan plan, string? language)
    {
        var record = plan.ToRecord();
        return language is null ? record : record with { Sprint = record.Sprint with { Language = ReportLanguage.Of(language) } };
    }

    /// <summary>An edited text keeps the arrangement of the template that made it: a draft made by another one would be scattered over it.</summary>
    private static void CheckTemplate(string basis, string wanted, Func<string, string> make, IReadOnlyList<string> names, CancellationToken ct)
    {
        var likest = names.OrderByDescending(name => DraftBase.CommonWith(basis, make(name), ct)).ThenBy(name => name != wanted).First();
        if (likest != wanted)
            throw new VerbFailure($"what you have edited was made by the template “{likest}”, and what “{wanted}” makes is arranged otherwise: give --template {likest}, or leave --draft out and start anew.");
    }

    private static ReportTemplates TemplatesOf(ReportOrder order)
    {
        try
        {
            var templates = ReportTemplates.BesideTheProgram(order.Templates);
            return templates.Find(order.Template) is null ? throw new VerbFailure($"there is no template “{order.Template}”; there is {ReportWords.List([.. templates.Names])}.") : templates;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ReportTemplateException)
        {
            throw new VerbFailure($"the templates can't be read: {fault.Message}", fault);
        }
    }

    private static async Task<SprintPlan> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            return SprintFileReader.Read(await File.ReadAllBytesAsync(file, ct));
        }
        catch (SprintFileException fault)
        {
            throw new VerbFailure($"{file} can't be used: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VerbFailure($"there is no file {file}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new VerbFailure($"{file} can't be read: {fault.Message}", fault);
        }
    }

    /// <summary>Without a page to make, the draft's links are looked at all the same.</summary>
    private static async Task<ReportPreview> PreviewAsync(PreviewedDraft draft, bool withPage, CancellationToken ct)
    {
        if (!withPage)
            return ReportPreviews.WithoutPage(draft);
        var previews = new ReportPreviews(Environment.GetEnvironmentVariable("Reports__Docutils"), TimeProvider.System, NullLogger<ReportPreviews>.Instance);
        var preview = await previews.MakeAsync(draft, ct);
        if (preview.Trouble is { } trouble)
            await Console.Error.WriteLineAsync($"sprintbot: the preview is SprintBot's own and not docutils': {OneLine(trouble)}");
        return preview;
    }

    private static async Task TellAsync(SprintPlan plan, IReadOnlyList<ChecklistLine> checklist, string folder, string name)
    {
        foreach (var problem in plan.Problems)
            await Console.Error.WriteLineAsync($"sprintbot: {OneLine(problem)}");
        var edited = name == ReportFiles.DraftName ? "" : $" It is made of {ReportFiles.DraftName} beside it, which is the one to edit.";
        await Console.Out.WriteLineAsync($"The report is in {Path.Combine(folder, name)}.{edited}");
        await Console.Out.WriteLineAsync(checklist.Count == 0 ? Checklist.Empty : "Before it is published:");
        foreach (var (heading, lines) in Checklist.Parts(checklist))
        {
            await Console.Out.WriteLineAsync(heading);
            foreach (var line in lines)
                await Console.Out.WriteLineAsync($"- {OneLine(line.ToString())}");
        }
    }

    private static string OneLine(string text) => TypedText.OneLine(text);
}
