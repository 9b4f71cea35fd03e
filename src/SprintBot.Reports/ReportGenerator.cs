using System.Diagnostics;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Drafts;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Preview;
using SprintBot.Reports.Prints;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports;

/// <summary>The way from a sprint to its report's files, the same in the bot and on the command line.</summary>
/// <param name="Record">All that is known of the sprint.</param>
/// <param name="Template">How the report is arranged.</param>
/// <param name="Format">What it is for.</param>
/// <param name="Photos">The photos' bytes.</param>
/// <param name="Longest">How long the template may take.</param>
public sealed record ReportGenerator(SprintRecord Record, ReportTemplate Template, ReportFormat Format, IPhotoSource Photos, TimeSpan Longest)
{
    /// <summary>How often as many words are taken out as are too many, before half of what is left goes each time.</summary>
    private const int Guesses = 4;

    /// <summary>How many words the draft may have; null for any number.</summary>
    public int? Words { get; init; }

    /// <summary>Puts the new draft into what was edited by hand, where anything was.</summary>
    public Func<SprintReport, ReportDraft, Task<MergedDraft>> Merge { get; init; } = (_, draft) => Task.FromResult(new MergedDraft(draft.Text, []));

    /// <summary>Reads the draft over and makes a page of it; a page without text is left out.</summary>
    public Func<PreviewedDraft, Task<ReportPreview>> Preview { get; init; } = draft => Task.FromResult(ReportPreviews.WithoutPage(draft));

    /// <summary>Told of each step as it begins.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <exception cref="ReportTemplateException">The template can't make this report.</exception>
    public async Task<GeneratedReport> GenerateAsync(CancellationToken ct)
    {
        Progress?.Report("Putting together what was done");
        var upright = await UprightAsync(ct);
        var files = new PhotoFiles(Photos.Has, upright.Contains);
        var report = SprintReportCompiler.Compile(Record, files);
        Progress?.Report("Laying out the report");
        var draft = Template.RenderWithin(Longest, report, Format, ct);
        if (Words is { } most)
            (report, draft) = Shortened(report, draft, files, most, ct);
        Progress?.Report("Looking for hand edits");
        var merged = await Merge(report, draft);
        var prints = await ReportPrints.MakeAsync(Record.Photos, Photos, Progress, ct);
        Progress?.Report("Reading the draft over");
        var preview = await Preview(new PreviewedDraft(merged.Text, report.Title, Format, IsEdited: merged.Text != draft.Text || Template.IsOwn));
        var packed = ReportFiles.Collect(merged.Text, Format, prints, ConvertedDraft.Of(merged.Text, report, Format), report.Speaks);
        var checklist = Checklist.Sorted([.. merged.Checklist, .. report.Checklist, .. draft.LeftOut, .. prints.Checklist, .. preview.Checklist]);
        return new GeneratedReport(ReportFiles.WithChecklist(preview.Html.Length == 0 ? packed : ReportFiles.WithPreview(packed, preview.Html), checklist), draft.Text, merged.Text, checklist);
    }

    /// <summary>Takes as much out of the updates' texts as the draft has too many words, and looks again, since a template need not print all of them.</summary>
    private (SprintReport, ReportDraft) Shortened(SprintReport report, ReportDraft draft, PhotoFiles files, int most, CancellationToken ct)
    {
        var (room, words, left) = (report.TextWords, DraftWords.In(draft.Text), Longest);
        for (var pass = 0; words > most && room > 0; pass++)
        {
            room = pass < Guesses ? Math.Max(0, Math.Min(room, report.TextWords) - (words - most)) : room / 2;
            report = SprintReportCompiler.Compile(Record, files, room);
            var clock = Stopwatch.StartNew();
            draft = Template.RenderWithin(left, report, Format, ct);
            left -= clock.Elapsed < left ? clock.Elapsed : left / 2;
            words = DraftWords.In(draft.Text);
        }
        return words <= most
            ? (report, draft)
            : (report, draft with { LeftOut = [ChecklistLine.Loose($"The draft has {words} words, and {most} were asked for: what is left is a sentence for each topic, and what you wrote.", "Take a shorter template, or shorten it by hand."), .. draft.LeftOut] });
    }

    private async Task<HashSet<PhotoId>> UprightAsync(CancellationToken ct)
    {
        var upright = new HashSet<PhotoId>();
        foreach (var photo in Record.Photos)
        {
            await using var file = Photos.Open(photo.Id);
            if (file is not null && await PictureShape.IsUprightAsync(file, ct))
                upright.Add(photo.Id);
        }
        return upright;
    }
}
