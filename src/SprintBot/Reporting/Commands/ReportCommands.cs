using System.Diagnostics;
using System.Runtime.CompilerServices;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Photos;
using SprintBot.Reporting.Templates;
using SprintBot.Reporting.Versions;
using SprintBot.Reports;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Preview;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Commands;

/// <summary><c>/report</c>: the draft of the report.</summary>
public sealed class ReportCommands(
    IReportStore reports, IPhotoFiles photos, NamedSprint namedSprint, TemplateCatalog catalog, TemplateCommands templates, ReportPreviews previews, DraftVersioning versioning, VersionCommands versions,
    ReportMetrics metrics)
{
    private static readonly TimeSpan LongestRendering = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestOfOwn = TimeSpan.FromSeconds(10);

    public Command Report => new("report", "The report of the sprint")
    {
        ForOrganisers = true,
        Subcommands =
        [
            new("generate", "Make the draft of the report, with a checklist of what to add", GenerateAsync)
            {
                IsSlow = true,
                Options =
                [
                    Option.Text("template", "How it is arranged; by people if left out", TemplateRules.MaxNameLength, autocomplete: catalog.OfferAsync),
                    Option.Choice("format", "What it is for; a document of its own if left out", ReportFormatName.All),
                    Option.Text("sprint", "Which sprint, if not this channel's", SprintRules.MaxNameLength, autocomplete: namedSprint.OfferAsync),
                    Option.Integer("words", "How many words it may have; what goes is on the checklist", ReportWords.FewestOfReport, ReportWords.MostOfReport),
                    Option.Attachment(DraftVersioning.Option, "The report.rst that you have edited: your words stay, and what is new comes to them"),
                ],
            },
            versions.History,
            templates.Template,
        ],
    };

    private async Task<Reply> GenerateAsync(CommandCall call, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        var sprint = await namedSprint.OrToOrganiseAsync(call, ct);
        var name = call.Text("template") ?? ReportTemplates.Default;
        var template = (await catalog.OfAsync(sprint.Guild, ct)).Find(name.Trim()) ?? throw new UserError($"There is no template “{Shortened.LineTo(name, 100)}”.", "`/report template list` shows them.");
        var record = await reports.ReadAsync(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();

        var edited = await versioning.TakeAsync(call, ct);
        var format = call.Text("format") is { } wanted ? ReportFormatName.Parse(wanted) ?? throw new UserError($"There is no format “{wanted}”.", $"Take one of: {string.Join(", ", ReportFormatName.All)}.") : ReportFormat.Plain;
        var version = versioning.VersionOf(call, sprint, name.Trim(), format);
        var input = ReportInput.Of(record, SprintDay.Of(version.MadeAt, sprint));
        var generator = new ReportGenerator(input, template, format, new StoredPhotos(photos), template.IsOwn ? LongestOfOwn : LongestRendering)
        {
            Words = call.Integer("words"),
            Merge = (_, draft) => versioning.MergeAsync(version, draft.Text, edited, ct),
            Preview = draft => previews.MakeAsync(draft, ct),
        };
        try
        {
            var made = await generator.GenerateAsync(ct);
            await versioning.KeepAsync(version, made, ct);
            var answer = await AnswerAsync(record, made.Checklist, ReportArchives.Pack(ReportFiles.WithSprintFile(made.Files, input), call.FileLimit), ct);
            metrics.Made(format, Stopwatch.GetElapsedTime(began));
            return answer;
        }
        catch (ReportTemplateException fault)
        {
            throw new UserError($"The template can't make this report. {Shortened.LineTo(fault.Message, 1500)}", "Take another template, or mend this one and upload it again.");
        }
    }

    private static async Task<Reply> AnswerAsync(StoredSprint record, IReadOnlyList<ChecklistLine> checklist, ReportArchives archives, CancellationToken ct)
    {
        var people = record.Updates.Select(update => update.Author).Distinct().Count();
        var lines = new List<string>
        {
            $"The draft of **{record.Sprint.Name}** is in {archives.Zips[0].Name}: {SprintWords.Count(record.Updates.Count, "update")} by {SprintWords.Count(people, "person", "people")}, {SprintWords.Count(record.Photos.Count, "photo")}.{More(archives.Zips.Count - 1)}",
            checklist.Count == 0 ? "The checklist is empty: nothing is missing." : "**Before it is published:**",
        };
        lines.AddRange(Checklist.Parts(checklist).SelectMany(part => part.Lines.Select(line => $"- {line}").Prepend(part.Heading)));
        lines.AddRange(archives.TooLarge.Select(file => $"- {TooLarge(file)}"));
        var answer = Paged.Lines(lines);
        return answer with
        {
            Files = [await FileOfAsync(archives.Zips[0], ct)],
            LargeFollowUps = MorePhotosAsync(archives.Zips.Skip(1), ct),
        };
    }

    private static string More(int zips) => zips == 0 ? "" : $" {SprintWords.Count(zips, "zip")} with more photos {(zips == 1 ? "follows" : "follow")}.";

    private static async IAsyncEnumerable<Reply> MorePhotosAsync(IEnumerable<ReportFile> zips, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var zip in zips)
            yield return await MorePhotosAsync(zip, ct);
    }

    private static async Task<Reply> MorePhotosAsync(ReportFile zip, CancellationToken ct)
    {
        try
        {
            return Reply.Say("More photos of the report.") with { Files = [await FileOfAsync(zip, ct)] };
        }
        catch (UserError gone)
        {
            return Reply.Say(gone.Message);
        }
    }

    private static string TooLarge(ReportFile file) => file.Name switch
    {
        SprintFileWriter.Name => $"{file.Name} is too large for Discord and is not in the zip. Whoever runs SprintBot can give it to you, by `sprintbot export`.",
        _ when file.Name.StartsWith(ReportFiles.OriginalFolder, StringComparison.Ordinal) =>
            $"{file.Name} is too large for Discord: the zip has the photo reduced only. If you want more of it, ask whoever posted it.",
        _ => $"{file.Name} is too large for Discord and is not in the zip. Take it from whoever posted it.",
    };

    private static async Task<FileUpload> FileOfAsync(ReportFile zip, CancellationToken ct)
    {
        try
        {
            return new FileUpload(zip.Name, "application/zip", await zip.ReadAsync(ct));
        }
        catch (FileNotFoundException gone)
        {
            throw new UserError(gone.Message, "Make the report again.");
        }
    }
}
