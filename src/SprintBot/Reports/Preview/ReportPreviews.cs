using Microsoft.Extensions.Logging;
using SprintBot.Markup;

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

    /// <summary>What is wrong with a draft's links, where nobody wants a page.</summary>
    public static ReportPreview WithoutPage(string draft) => new("", [.. LinkChecklist.For(RstPage.Read(draft).LinkFaults)], null);

    /// <summary>The preview of a draft.</summary>
    /// <param name="draft">Its text.</param>
    /// <param name="title">What the page is called in a browser's tab.</param>
    public async Task<ReportPreview> MakeAsync(string draft, string title, CancellationToken ct)
    {
        var page = RstPage.Read(draft);
        var faults = page.LinkFaults;
        var (made, trouble) = draft.Length > LongestForDocutils ? (null, null) : await AskDocutilsAsync(draft, title, ct);
        return new ReportPreview(made?.Html ?? page.ToHtml(title), [.. LinkChecklist.For(faults), .. DocutilsChecklist.For(made?.Messages ?? [], faults)], trouble);
    }

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
