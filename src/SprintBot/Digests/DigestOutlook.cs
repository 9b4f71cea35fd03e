using NodaTime;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Digests;

/// <summary>What <c>/sprint status</c> tells organisers besides the figures: when the digest comes or why it does not, what is in the way, who is silent, and the picture.</summary>
public sealed class DigestOutlook(IDigestStore store, IClock clock)
{
    public async Task<SprintOutlook> ReadAsync(Sprint sprint, CancellationToken ct)
    {
        if (await store.ReadAsync(sprint.Guild, sprint.Id, ct) is not { } record)
            return new SprintOutlook([], []);
        var today = SprintDay.Of(clock.GetCurrentInstant(), sprint);
        string?[] lines = [Digest(sprint), Problem(record, today), .. Outdated(record), .. InTheWay(record), .. Silent(record, today)];
        return new SprintOutlook([.. lines.OfType<string>()], record.Updates.Count == 0 ? [] : [SprintDrawing.Of(record)]);
    }

    /// <summary>Null for an ended sprint to which none comes any more.</summary>
    private string? Digest(Sprint sprint) => DigestDay.Next(sprint, clock.GetCurrentInstant()) switch
    {
        { } last when !sprint.IsOpen => $"Its last digest comes <t:{last.ToUnixTimeSeconds()}:f>.",
        { } next => $"{DigestTime.Describe(sprint)} The next: <t:{next.ToUnixTimeSeconds()}:f>.",
        null => sprint.IsOpen ? DigestTime.Describe(sprint) : null,
    };

    private static string? Problem(DigestRecord record, LocalDate today) =>
        record.Postings.LastOrDefault(posting => posting.Day <= today) is { Problem: { } problem } stuck
            ? $"⚠ {DigestName.Of(stuck.Key)} is not in the channel{(stuck.HasTold ? " as a whole" : "")}: {problem}"
            : null;

    private static IEnumerable<string> Outdated(DigestRecord record) =>
        record.Postings.Where(posting => posting.Outdated is not null).Select(posting => $"⚠ {DigestName.Of(posting.Key)} in the channel stays as it was before something was changed: {posting.Outdated}");

    private static IEnumerable<string> InTheWay(DigestRecord record)
    {
        var texts = new DigestTexts(record);
        var topics = record.Topics.ToDictionary(topic => topic.Id);
        var lines = StandingBlockers.In(record.Updates)
            .Select(update => (Who: texts.Name(update.Author), What: texts.Line(update.Blockers, update), About: DigestTexts.About(update, topics)))
            .Where(blocker => blocker.What is not null).OrderBy(blocker => blocker.Who, StringComparer.Ordinal)
            .Select(blocker => $"- {DiscordWriter.Escape(blocker.Who)}: {blocker.What!.Text} ({DiscordWriter.Escape(blocker.About)})").ToList();
        return lines.Count == 0 ? [] : lines.Prepend("In the way:");
    }

    private static IEnumerable<string> Silent(DigestRecord record, LocalDate today)
    {
        var texts = new DigestTexts(record);
        var heard = record.Updates.SelectMany(update => update.With.Prepend(update.Author)).Distinct().ToList();
        var heardToday = record.Updates.Where(update => update.Day == today).SelectMany(update => update.With.Prepend(update.Author)).ToHashSet();
        var silentToday = heard.Where(user => !heardToday.Contains(user)).ToList();
        if (today >= record.Sprint.Start && !(today > record.Sprint.End) && silentToday.Count > 0)
            yield return $"Not heard of today: {Names(silentToday.Select(texts.Name))}.";
        var never = record.People.Where(person => !heard.Contains(person.User)).Select(person => person.Name).ToList();
        if (never.Count > 0)
            yield return $"Known here, without an update in this sprint: {Names(never)}.";
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(DiscordWriter.Escape));
}
