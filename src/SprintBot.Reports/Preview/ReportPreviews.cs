using Microsoft.Extensions.Logging;
using SprintBot.Markup.RstReading;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Preview;

/// <summary>Makes previews: by docutils where it can be had, else by SprintBot's own writer. A preview never keeps a report from being made.</summary>
/// <param name="setting">Which docutils, see <see cref="DocutilsSearch"/>.</param>
/// <param name="time">For the limit in time.</param>
/// <param name="logger">Told once why pages are not docutils'.</param>
public sealed partial class ReportPreviews(string? setting, TimeProvider time, ILogger<ReportPreviews> logger)
{
    /// <summary>Characters that docutils reads within a second or two; it would take minutes for the longest reports.</summary>
    private const int LongestForDocutils = 150_000;

    private int told;

    /// <summary>The full path of docutils' program; null when there is none, or when none is to be used.</summary>
    public string? Docutils => DocutilsSearch.IsOff(setting) ? null : DocutilsSearch.Find(setting, Environment.GetEnvironmentVariable("PATH")) is [var program, ..] ? program : null;

    /// <summary>What is wrong with a draft's links, where nobody wants a page.</summary>
    public static ReportPreview WithoutPage(PreviewedDraft draft) => new("", [.. LinkChecklist.For(RstPage.Read(draft.Text).LinkFaults), .. Unread(draft)], null);

    /// <summary>The preview of a draft.</summary>
    public async Task<ReportPreview> MakeAsync(PreviewedDraft draft, CancellationToken ct)
    {
        var page = RstPage.Read(draft.Text);
        var faults = page.LinkFaults;
        var (made, trouble) = draft.Text.Length > LongestForDocutils ? (null, null) : await AskDocutilsAsync(draft.Text, draft.Title, ct);
        var said = made is null ? Unread(draft) : DocutilsChecklist.For(made.Messages, faults, draft.Format);
        return new ReportPreview(made?.Html ?? page.ToHtml(draft.Title), [.. LinkChecklist.For(faults), .. said], trouble);
    }

    /// <summary>What SprintBot writes needs no reader; what people write does.</summary>
    private static IEnumerable<ChecklistLine> Unread(PreviewedDraft draft) =>
        draft.IsEdited ? [ChecklistLine.Wrong("docutils has not read the draft, so nobody has seen whether what was written by hand is valid.", "Run rst2html5 on it, or look at the page that your site makes of it.")] : [];

    /// <summary>What docutils makes of it; or nothing and why, where that was not to be expected.</summary>
    private async Task<(DocutilsPage? Page, string? Trouble)> AskDocutilsAsync(string draft, string title, CancellationToken ct)
    {
        if (DocutilsSearch.IsOff(setting))
            return (null, null);
        var programs = DocutilsSearch.Find(setting, Environment.GetEnvironmentVariable("PATH"));
        var trouble = string.IsNullOrWhiteSpace(setting) ? null : $"There is no docutils called {setting}.";
        foreach (var program in programs)
        {
            try
            {
                return (await DocutilsProgram.RunAsync(program, draft, title, time, ct), null);
            }
            catch (DocutilsFailure failure)
            {
                trouble = failure.Message;
                if (failure.IsFinal)
                    break;
            }
        }

        if (Interlocked.Exchange(ref told, 1) == 0)
            LogOwnPages(trouble ?? "docutils is not on the PATH.");
        return (null, trouble);
    }

    [LoggerMessage(EventId = 30, Level = LogLevel.Warning, Message = "Previews of reports are SprintBot's own and not docutils': {Reason}")]
    private partial void LogOwnPages(string reason);
}
