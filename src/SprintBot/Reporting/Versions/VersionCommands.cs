using System.Globalization;
using System.Text;
using NodaTime;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Sprints;

namespace SprintBot.Reporting.Versions;

/// <summary><c>/report history</c>: the drafts made so far, each to be had again with its checklist and what changed in it.</summary>
public sealed class VersionCommands(IVersionStore versions, NamedSprint named)
{
    private const int MaxVersionLength = 12;

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
            return Reply.Say($"No draft of **{sprint.Name}** has been made yet: `/report generate` makes one.");
        if (call.Text("version")?.Trim() is not { Length: > 0 } wanted)
            return Paged.Lines([$"**Drafts of {sprint.Name}**", .. kept.Reverse().Select(version => $"- {Described(version)}{By(version)}, <t:{version.MadeAt.ToUnixTimeSeconds()}:f>")]);
        var version = kept.FirstOrDefault(version => $"{version.Number}" == wanted) ?? throw Unknown(wanted);
        var texts = await versions.ReadAsync(sprint.Guild, sprint.Id, version.Number, ct) ?? throw Unknown(wanted);
        var before = kept.LastOrDefault(other => other.Number < version.Number);
        return Answer(sprint, version, texts, before, before is null ? null : await versions.ReadAsync(sprint.Guild, sprint.Id, before.Number, ct), ct);
    }

    private static Reply Answer(Sprint sprint, ReportVersion version, VersionTexts texts, ReportVersion? before, VersionTexts? earlier, CancellationToken ct)
    {
        var said = $"Version {Described(version)} of the draft of **{sprint.Name}**{By(version)}, <t:{version.MadeAt.ToUnixTimeSeconds()}:f>.";
        List<FileUpload> files = [TextFile(ReportFiles.DraftName, texts.Sent)];
        if (texts.Checklist is { Length: > 0 } checklist)
            files.Add(TextFile(ReportFiles.ChecklistName, checklist));
        if (before is null || earlier is null)
            return Reply.Say(said) with { Files = files };
        var changes = VersionChanges.Between(earlier.Sent, texts.Sent, $"version {before.Number}", $"version {version.Number}", ct);
        if (changes.Diff.Length > 0)
            files.Add(TextFile("changes.diff", changes.Diff));
        return Reply.Say($"{said}\nSince version {before.Number}: {changes.Summary}.") with { Files = files };
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

    private static string By(ReportVersion version) => version.MadeBy == default ? "" : $", made by <@{version.MadeBy.Value}>";

    private static UserError Unknown(string wanted) => new($"There is no version “{Shortened.LineTo(wanted, 20)}”.", "`/report history` lists them.");
}
