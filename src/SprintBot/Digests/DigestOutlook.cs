using NodaTime;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Digests;

/// <summary>What <c>/sprint status</c> tells organisers besides the figures: when the digest comes or why it does not, what is in the way, who is silent, and the picture.</summary>
public sealed class DigestOutlook(IDigestStore store, IClock clock)
{
    private static readonly Phrase LastOne = new("digests.last-one-comes", "Its last digest comes {moment}.");
    private static readonly Phrase NextOne = new("digests.next-one-comes", "{each} The next: {moment}.");
    private static readonly Phrase NotThere = new("digests.not-in-channel", "⚠ {digest} is not in the channel: {problem}");
    private static readonly Phrase NotAsAWhole = new("digests.not-in-channel-as-a-whole", "⚠ {digest} is not in the channel as a whole: {problem}");
    private static readonly Phrase Stays = new("digests.stays-as-it-was", "⚠ {digest} in the channel stays as it was before something was changed: {reason}");
    private static readonly Phrase Blocked = new("digests.standing-blockers", "In the way:");
    private static readonly Phrase SilentToday = new("digests.silent-today", "Not heard of today: {names}.");
    private static readonly Phrase NeverHeard = new("digests.never-heard", "Known here, without an update in this sprint: {names}.");

    public async Task<SprintOutlook> ReadAsync(Sprint sprint, Wording words, CancellationToken ct)
    {
        if (await store.ReadAsync(sprint.Guild, sprint.Id, ct) is not { } record)
            return new SprintOutlook([], []);
        var today = SprintDay.Of(clock.GetCurrentInstant(), sprint);
        Said?[] lines = [Digest(sprint), Problem(record), .. Outdated(record), .. InTheWay(record), .. Silent(record, today)];
        return new SprintOutlook([.. lines.OfType<Said>().Select(words.Of)], record.Updates.Count == 0 ? [] : [SprintDrawing.Of(record)]);
    }

    /// <summary>Null for an ended sprint to which none comes any more.</summary>
    private Said? Digest(Sprint sprint) => DigestDay.Next(sprint, clock.GetCurrentInstant()) switch
    {
        { } last when !sprint.IsOpen => LastOne.With(("moment", $"<t:{last.ToUnixTimeSeconds()}:f>")),
        { } next => NextOne.With(("each", DigestTime.Describe(sprint)), ("moment", $"<t:{next.ToUnixTimeSeconds()}:f>")),
        null => sprint.IsOpen ? DigestTime.Describe(sprint) : null,
    };

    private static Said? Problem(DigestRecord record)
    {
        return record.Postings.FirstOrDefault(posting => posting.Day == record.Postings[^1].Day && posting.Problem is not null) is { Problem: { } problem } stuck
            ? (stuck.HasTold ? NotAsAWhole : NotThere).With(("digest", DigestName.Of(stuck.Key)), ("problem", problem))
            : null;
    }

    private static IEnumerable<Said> Outdated(DigestRecord record) =>
        record.Postings.Where(posting => posting.Outdated is not null).Select(posting => Stays.With(("digest", DigestName.Of(posting.Key)), ("reason", posting.Outdated!)));

    private static IEnumerable<Said> InTheWay(DigestRecord record)
    {
        var texts = new DigestTexts(record);
        var topics = record.Topics.ToDictionary(topic => topic.Id);
        var lines = StandingBlockers.In(record.Updates)
            .Select(update => (Who: texts.Name(update.Author), What: texts.Line(update.Blockers, update), About: texts.About(update, topics)))
            .Where(blocker => blocker.What is not null).OrderBy(blocker => blocker.Who, StringComparer.Ordinal)
            .Select(blocker => (Said)$"- {DiscordWriter.Escape(blocker.Who)}: {blocker.What!.Text} ({DiscordWriter.Escape(blocker.About)})").ToList();
        return lines.Count == 0 ? [] : lines.Prepend(Blocked);
    }

    private static IEnumerable<Said> Silent(DigestRecord record, LocalDate today)
    {
        var texts = new DigestTexts(record);
        var heard = record.Updates.SelectMany(update => update.With.Prepend(update.Author)).Distinct().ToList();
        var heardToday = record.Updates.Where(update => update.Day == today).SelectMany(update => update.With.Prepend(update.Author)).ToHashSet();
        var silentToday = heard.Where(user => !heardToday.Contains(user)).ToList();
        if (today >= record.Sprint.Start && !(today > record.Sprint.End) && silentToday.Count > 0)
            yield return SilentToday.With(("names", Names(silentToday.Select(texts.Name))));
        var never = record.People.Where(person => !heard.Contains(person.User)).Select(person => person.Name).ToList();
        if (never.Count > 0)
            yield return NeverHeard.With(("names", Names(never)));
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal).Select(DiscordWriter.Escape));
}
