using NodaTime;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Reports;
using SprintBot.Reports.Drafts;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Versions;

/// <summary>Takes an organiser's text, puts what is new into it, and keeps what comes of it.</summary>
public sealed class DraftVersioning(IVersionStore versions, DiscordRest rest, IClock clock)
{
    public const string Option = "draft";
    private const int MaxBytes = 1024 * 1024;
    private const string ZipEnding = ".zip";

    private static readonly Phrase TheDraft = new("reporting.the-draft", "the draft");
    private static readonly Phrase DraftTooLarge = new("reporting.draft-too-large", "The draft is larger than {size} MiB.");
    private static readonly Phrase SendTextOnly = new("reporting.send-text-only", "Send the text only, {file}.");
    private static readonly Phrase NoText = new("reporting.draft-is-no-text", "The file is no text in UTF-8.");
    private static readonly Phrase SendAsUtf8 = new("reporting.send-draft-as-utf-8", "Send the {file} that you have edited, saved as UTF-8.");
    private static readonly Phrase NothingOfAny = new("reporting.draft-of-nothing", "That text has nothing of any draft of this sprint.");
    private static readonly Phrase SendOrLeaveOut = new("reporting.send-edited-or-none", "Send the {file} that you have edited, or leave `draft` out.");
    private static readonly Phrase OtherTemplate = new("reporting.draft-of-other-template", "Your text came from version {version}, which the template `{origin}` made: what `{template}` makes is arranged otherwise and can't be put into it.");
    private static readonly Phrase TakeOrigin = new("reporting.take-template-of-draft", "Take `template:{origin}`, or leave `draft` out and start anew.");

    /// <summary>How many versions back the origin of a text is looked for.</summary>
    private const int MostVersions = 50;

    /// <summary>The organiser's text; null when none was sent.</summary>
    /// <exception cref="UserError">It is too large, no text, or can't be had.</exception>
    public async Task<string?> TakeAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Attachment(Option) is not { } file)
            return null;
        var most = file.Filename.EndsWith(ZipEnding, StringComparison.OrdinalIgnoreCase) ? call.FileLimit : MaxBytes; // the bot's own zips are as large as what it may send
        if (file.Size > most)
            throw new UserError(DraftTooLarge.With(("size", most / 1024 / 1024)), SendTextOnly.With(("file", ReportFiles.DraftName)));
        var sent = await SentFile.TakeAsync(rest, file, most, TheDraft, ct);
        var text = DraftZip.Is(sent.Span) ? DraftZip.Read(sent, MaxBytes) : sent;
        if (text.Length > MaxBytes)
            throw new UserError(DraftTooLarge.With(("size", MaxBytes / 1024 / 1024)), SendTextOnly.With(("file", ReportFiles.DraftName)));
        return ReceivedText.OfFile(text.Span) ?? throw new UserError(NoText, SendAsUtf8.With(("file", ReportFiles.DraftName)));
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
        var (drafts, numbers) = (new List<KnownDraft>(), new List<int>());
        foreach (var kept in (await versions.ListAsync(version.Guild, version.Sprint, ct)).TakeLast(MostVersions))
            if (await versions.ReadAsync(kept.Guild, kept.Sprint, kept.Number, ct) is { } texts)
            {
                drafts.Add(new KnownDraft($"version {kept.Number}", texts.Draft, texts.Sent, kept.Template));
                numbers.Add(kept.Number);
            }
        var origin = OriginOfText.Find(edited, drafts, ct);
        if (origin is null && !DraftBase.IsOf(edited, draft))
            throw new UserError(NothingOfAny, SendOrLeaveOut.With(("file", ReportFiles.DraftName)));
        if (origin is not null && origin.Template != version.Template)
            throw new UserError(
                OtherTemplate.With(("version", numbers[drafts.IndexOf(origin)]), ("origin", origin.Template ?? ""), ("template", version.Template)),
                TakeOrigin.With(("origin", origin.Template ?? "")));
        return OriginOfText.Merge(edited, drafts, draft, ct);
    }
}
