using NodaTime;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Reports;
using SprintBot.Reports.Drafts;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Versions;

/// <summary>Takes an organiser's text, puts what is new into it, and keeps what comes of it.</summary>
public sealed class DraftVersioning(IVersionStore versions, DiscordRest rest, IClock clock)
{
    public const string Option = "draft";
    private const int MaxBytes = 1024 * 1024;

    /// <summary>How many versions back the origin of a text is looked for.</summary>
    private const int MostVersions = 50;

    /// <summary>The organiser's text; null when none was sent.</summary>
    /// <exception cref="UserError">It is too large, no text, or can't be had.</exception>
    public async Task<string?> TakeAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Attachment(Option) is not { } file)
            return null;
        if (file.Size > MaxBytes)
            throw new UserError("The draft is larger than 1 MiB.", "Send the text only, report.rst.");
        return ReceivedText.OfFile((await SentFile.TakeAsync(rest, file, MaxBytes, "the draft", ct)).Span) ?? throw new UserError("The file is no text in UTF-8.", "Send the report.rst that you have edited, saved as UTF-8.");
    }

    /// <summary>Merges the organiser's text with a new draft, where there is one.</summary>
    public async Task<MergedDraft> MergeAsync(ReportVersion version, string draft, string? edited, CancellationToken ct) =>
        edited is null ? new MergedDraft(draft, []) : await IntoAsync(version, edited, draft, ct);

    /// <summary>Keeps what was made as a version; it is durable when this ends.</summary>
    public Task KeepAsync(ReportVersion version, GeneratedReport made, CancellationToken ct) =>
        versions.KeepAsync(version, new VersionTexts(made.Draft, made.Text) { Checklist = Checklist.ToText(made.Checklist) }, ct);

    public ReportVersion VersionOf(CommandCall call, Sprint sprint, string template, ReportFormat format) =>
        new((long)call.Id.Value, sprint.Guild, sprint.Id, template, format, call.UserId(), clock.GetCurrentInstant());

    private async Task<MergedDraft> IntoAsync(ReportVersion version, string edited, string draft, CancellationToken ct)
    {
        var drafts = new List<KnownDraft>();
        foreach (var kept in (await versions.ListAsync(version.Guild, version.Sprint, ct)).TakeLast(MostVersions))
            if (await versions.ReadAsync(kept.Guild, kept.Sprint, kept.Number, ct) is { } texts)
                drafts.Add(new KnownDraft($"version {kept.Number}", texts.Draft, texts.Sent, kept.Template));
        var origin = OriginOfText.Find(edited, drafts, ct);
        if (origin is null && !DraftBase.IsOf(edited, draft))
            throw new UserError("That text has nothing of any draft of this sprint.", "Send the report.rst that you have edited, or leave `draft` out.");
        if (origin is not null && origin.Template != version.Template)
            throw new UserError(
                $"Your text came from {origin.Name}, which the template `{origin.Template}` made: what `{version.Template}` makes is arranged otherwise and can't be put into it.",
                $"Take `template:{origin.Template}`, or leave `draft` out and start anew.");
        return OriginOfText.Merge(edited, drafts, draft, ct);
    }
}
