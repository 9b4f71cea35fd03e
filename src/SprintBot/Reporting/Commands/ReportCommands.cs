using System.Diagnostics;
using System.Runtime.CompilerServices;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
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

    private static readonly Phrase NoFormat = new("reporting.no-format", "There is no format “{format}”.");
    private static readonly Phrase TakeFormat = new("reporting.take-format", "Take one of: {formats}.");
    private static readonly Phrase CanNotMake = new("reporting.template-fails", "The template can't make this report. {fault}");
    private static readonly Phrase TakeOther = new("reporting.take-other-template", "Take another template, or mend this one and upload it again. What a template knows is told in {file}, which {/report template show} sends along.");
    private static readonly Phrase IsIn = new("reporting.draft-is-in",
        "The draft of **{sprint}** is in {zip}: {updates} {updates:update|updates} by {people} {people:person|people}, {photos} {photos:photo|photos}.");

    private static readonly Phrase MoreZips = new("reporting.more-zips", "{count} {count:zip with more photos follows|zips with more photos follow}.");
    private static readonly Phrase NothingMissing = new("reporting.checklist-empty", "The checklist is empty: nothing is missing.");
    private static readonly Phrase BeforePublished = new("reporting.before-published", "**Before it is published** (the same is in {file} in the zip):");
    private static readonly Phrase MorePhotos = new("reporting.more-photos", "More photos of the report.");
    private static readonly Phrase MakeAgain = new("reporting.make-report-again", "Make the report again.");

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
                    Option.Attachment(DraftVersioning.Option, "The report.rst that you have edited, or its zip: your words stay, and what is new comes to them"),
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
        var template = (await catalog.OfAsync(sprint.Guild, ct)).Find(name.Trim()) ?? throw TemplateCommands.Unknown(name);
        var record = await reports.ReadAsync(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();

        var edited = await versioning.TakeAsync(call, ct);
        var format = call.Text("format") is { } wanted ? ReportFormatName.Parse(wanted) ?? throw new UserError(NoFormat.With(("format", Shortened.LineTo(wanted, 60))), TakeFormat.With(("formats", string.Join(", ", ReportFormatName.All)))) : ReportFormat.Plain;
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
            var answer = await AnswerAsync(call, record, made with { Files = ReportFiles.WithSprintFile(made.Files, input) }, ct);
            metrics.Made(format, Stopwatch.GetElapsedTime(began));
            return answer;
        }
        catch (ReportTemplateException fault)
        {
            throw new UserError(CanNotMake.With(("fault", Shortened.LineTo(fault.Message, 1400))), TakeOther.With(("file", TemplateManual.Name)));
        }
    }

    private static async Task<Reply> AnswerAsync(CommandCall call, StoredSprint record, GeneratedReport made, CancellationToken ct)
    {
        var (checklist, archives) = Packed(made, call.FileLimit);
        var lines = new List<string> { call.Words.Of(Summary(record, archives)) + (archives.Zips.Count > 1 ? $" {call.Words.Of(MoreZips.With(("count", archives.Zips.Count - 1)))}" : "") };
        lines.Add(call.Words.Of(checklist.Count == 0 ? NothingMissing : BeforePublished.With(("file", ReportFiles.ChecklistName))));
        lines.AddRange(Checklist.Parts(checklist).SelectMany(part => part.Lines.Select(line => $"- {line}").Prepend(part.Heading)));
        return Paged.Lines(lines, call.Words) with
        {
            Files = [await FileOfAsync(archives.Zips[0], ct)],
            LargeFollowUps = MorePhotosAsync(call.Words, archives.Zips.Skip(1), ct),
        };
    }

    /// <summary>The zips, and the checklist that lies in the first: with what is too large for any, which is known only when they are packed.</summary>
    private static (IReadOnlyList<ChecklistLine> Checklist, ReportArchives Archives) Packed(GeneratedReport made, long limit)
    {
        var tooLarge = ReportArchives.Pack(made.Files, limit).TooLarge;
        var checklist = Checklist.Sorted([.. made.Checklist, .. tooLarge.Select(TooLarge)]);
        return (checklist, ReportArchives.Pack(ReportFiles.WithChecklist(made.Files, checklist), limit));
    }

    private static Said Summary(StoredSprint record, ReportArchives archives) => IsIn.With(
        ("sprint", record.Sprint.Name),
        ("zip", archives.Zips[0].Name),
        ("updates", record.Updates.Count),
        ("people", record.Updates.Select(update => update.Author).Distinct().Count()),
        ("photos", record.Photos.Count));

    private static async IAsyncEnumerable<Reply> MorePhotosAsync(Wording words, IEnumerable<ReportFile> zips, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var zip in zips)
            yield return await MorePhotosAsync(words, zip, ct);
    }

    private static async Task<Reply> MorePhotosAsync(Wording words, ReportFile zip, CancellationToken ct)
    {
        try
        {
            return Reply.Say(words.Of(MorePhotos)) with { Files = [await FileOfAsync(zip, ct)] };
        }
        catch (UserError gone)
        {
            return Reply.Say(gone.In(words));
        }
    }

    private static ChecklistLine TooLarge(ReportFile file) => file.Name switch
    {
        SprintFileWriter.Name => ChecklistLine.Missing($"{file.Name} is too large for Discord and is not in the zip.", "Whoever runs SprintBot can give it to you, by `sprintbot export`."),
        _ when file.Name.StartsWith(ReportFiles.OriginalFolder, StringComparison.Ordinal) =>
            ChecklistLine.Polish($"{file.Name} is too large for Discord: the zip has the photo reduced only.", "If you want more of it, ask whoever posted it."),
        _ => ChecklistLine.Missing($"{file.Name} is too large for Discord and is not in the zip.", "Take it from whoever posted it."),
    };

    private static async Task<FileUpload> FileOfAsync(ReportFile zip, CancellationToken ct)
    {
        try
        {
            return new FileUpload(zip.Name, "application/zip", await zip.ReadAsync(ct));
        }
        catch (FileNotFoundException gone)
        {
            throw new UserError(gone.Message, MakeAgain);
        }
    }
}
