using SprintBot.Markup;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>Who tells of a topic, for all who worked on it: the one with most to say. What has no topic everybody tells alone.</summary>
internal sealed class ReportAccounts
{
    private readonly Dictionary<TopicId, PersonId> tellers = [];
    private readonly Dictionary<TopicId, HashSet<PersonId>> workers = [];
    private readonly HashSet<PersonId> withAccount;
    private readonly Dictionary<PersonId, int> days;

    /// <param name="updates">In the order in which they are told.</param>
    public ReportAccounts(IReadOnlyList<ReportUpdate> updates)
    {
        foreach (var onTopic in updates.Where(told => told.Update.Topic is not null).GroupBy(told => told.Update.Topic!.Value))
        {
            tellers[onTopic.Key] = onTopic.GroupBy(told => told.Update.Author).OrderByDescending(ofAuthor => ofAuthor.Sum(told => PlainTextWriter.ToLine(told.Said).Length)).First().Key;
            workers[onTopic.Key] = [.. onTopic.SelectMany(told => told.Update.With.Prepend(told.Update.Author))];
        }
        days = updates.GroupBy(told => told.Update.Author).ToDictionary(ofAuthor => ofAuthor.Key, ofAuthor => ofAuthor.Select(told => told.Update.Day).Distinct().Count());
        withAccount = [.. updates.Where(told => told.Update.Topic is null && (!told.Text.IsEmpty || told.Left is not null || told.Blockers is not null)).Select(told => told.Update.Author), .. tellers.Values];
    }

    /// <summary>In whose part of the report an update is told.</summary>
    public PersonId TellerOf(ReportUpdate update) => update.Update.Topic is { } topic ? tellers[topic] : update.Update.Author;

    /// <summary>On how many days a person posted.</summary>
    public int DaysOf(PersonId person) => days.GetValueOrDefault(person);

    /// <summary>Whether a person has a part of the report.</summary>
    public bool HasAccount(PersonId person) => withAccount.Contains(person);

    /// <summary>Whether a person is named where the work on a topic is told.</summary>
    public bool WorkedOnATopic(PersonId person) => workers.Values.Any(all => all.Contains(person));

    /// <summary>The topics that a person worked on and another one tells of, in the order in which work on them began.</summary>
    public IEnumerable<TopicId> ToldByOthers(PersonId person) => tellers.Where(teller => teller.Value != person && workers[teller.Key].Contains(person)).Select(teller => teller.Key);
}
