using System.Globalization;
using System.Text;
using NodaTime;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Versions;

/// <summary><c>/report history</c>: the drafts made so far, each to be had again with its checklist and what changed in it.</summary>
public sealed class VersionCommands(IVersionStore versions, NamedSprint named)
{
    private const int MaxVersionLength = 12;

    private static readonly Phrase NoneYet = new("reporting.no-draft-yet", "No draft of **{sprint}** has been made yet: {/report generate} makes one.");
    private static readonly Phrase DraftsOf = new("reporting.drafts-of", "**Drafts of {sprint}**");
    private static readonly Phrase MadeBy = new("reporting.made-by", "made by {person}, {time}");
    private static readonly Phrase Shown = new("reporting.version-shown", "Version {version} of the draft of **{sprint}**, {made}.");
    private static readonly Phrase Since = new("reporting.since-version", "Since version {number}: {changes}.");
    private static readonly Phrase NoVersion = new("reporting.no-version", "There is no version “{version}”.");
    private static readonly Phrase HistoryLists = new("reporting.history-lists", "{/report history} lists them.");

    public Command History => new("history", "The drafts made so far, each to be had again, with what changed in it", ShowAsync)
    {
        IsSlow = true,
        Options =
        [
            Option.Text("version", "Which one to send again; all are listed if left out", MaxVersionLength, autocomplete: OfferAsync),
            Option.Text("sprint", "Which sprint, if not this channel's", SprintRules.MaxNameLength, autocomplete: named.OfferAsync),
        ],
    };

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await named.OrToOrganiseAsync(call, ct);
        var kept = await versions.ListAsync(sprint.Guild, sprint.Id, ct);
        if (kept.Count == 0)
            return call.Say(NoneYet.With(("sprint", sprint.Name)));
        if (call.Text("version")?.Trim() is not { Length: > 0 } wanted)
            return Paged.Lines([call.Words.Of(DraftsOf.With(("sprint", sprint.Name))), .. kept.Reverse().Select(version => $"- {Described(version)}, {call.Words.Of(MadeOf(version))}")], call.Words);
        var version = kept.FirstOrDefault(version => $"{version.Number}" == wanted) ?? throw Unknown(wanted);
        var texts = await versions.ReadAsync(sprint.Guild, sprint.Id, version.Number, ct) ?? throw Unknown(wanted);
        var before = kept.LastOrDefault(other => other.Number < version.Number);
        return Answer(call.Words, sprint, version, texts, before, before is null ? null : await versions.ReadAsync(sprint.Guild, sprint.Id, before.Number, ct), ct);
    }

    private static Reply Answer(Wording words, Sprint sprint, ReportVersion version, VersionTexts texts, ReportVersion? before, VersionTexts? earlier, CancellationToken ct)
    {
        var said = words.Of(Shown.With(("version", Described(version)), ("sprint", sprint.Name), ("made", MadeOf(version))));
        List<FileUpload> files = [TextFile(ReportFiles.DraftName, texts.Sent)];
        if (texts.Checklist is { Length: > 0 } checklist)
            files.Add(TextFile(ReportFiles.ChecklistName, checklist));
        if (before is null || earlier is null)
            return Reply.Say(said) with { Files = files };
        var changes = VersionChanges.Between(earlier.Sent, texts.Sent, $"version {before.Number}", $"version {version.Number}", ct);
        if (changes.Diff.Length > 0)
            files.Add(TextFile("changes.diff", changes.Diff));
        return Reply.Say($"{said}\n{words.Of(Since.With(("number", before.Number), ("changes", changes.Summary)))}") with { Files = files };
    }

    private static FileUpload TextFile(string name, string text) => new(name, "text/plain", Encoding.UTF8.GetBytes(text));

    private async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var sprint = await named.OrToOrganiseAsync(call, ct);
        var kept = await versions.ListAsync(sprint.Guild, sprint.Id, ct);
        var zone = DateTimeZoneProviders.Tzdb[sprint.TimeZone];
        return kept.Reverse().Select(version => new Choice($"{version.Number}: {version.Template}, {ReportFormatName.Of(version.Format)}, {version.MadeAt.InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)}", $"{version.Number}"))
            .Where(choice => choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static string Described(ReportVersion version) => $"**{version.Number}** (`{version.Template}`, {ReportFormatName.Of(version.Format)})";

    private static Said MadeOf(ReportVersion version)
    {
        var time = $"<t:{version.MadeAt.ToUnixTimeSeconds()}:f>";
        return version.MadeBy == default ? time : MadeBy.With(("person", $"<@{version.MadeBy.Value}>"), ("time", time));
    }

    private static UserError Unknown(string wanted) => new(NoVersion.With(("version", Shortened.LineTo(wanted, 20))), HistoryLists);
}
