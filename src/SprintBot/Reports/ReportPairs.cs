using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Reports;

/// <summary>Who tells what two people did together on a topic: the one with more to say; the other is referred to that.</summary>
internal sealed class ReportPairs
{
    private readonly Dictionary<ReportUpdate, UserId> tellers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(UserId Partner, UserId Teller, TopicId Topic)> references = [];
    private readonly HashSet<UserId> authors;

    /// <param name="updates">In the order in which they are told.</param>
    public ReportPairs(IReadOnlyList<ReportUpdate> updates)
    {
        authors = [.. updates.Select(told => told.Update.Author)];
        foreach (var onTopic in updates.Where(told => told.Update.Topic is not null).GroupBy(told => told.Update.Topic!.Value))
            Share(onTopic.Key, [.. onTopic]);
    }

    /// <summary>In whose part of the report an update is told.</summary>
    public UserId TellerOf(ReportUpdate update) => tellers.GetValueOrDefault(update, update.Update.Author);

    /// <summary>Who tells of what a person did together with them, in the order in which work on the topics began.</summary>
    public IEnumerable<(UserId Teller, IEnumerable<TopicId> Topics)> ToldByOthers(UserId partner) =>
        references.Where(reference => reference.Partner == partner).GroupBy(reference => reference.Teller, reference => reference.Topic).Select(told => (told.Key, told.AsEnumerable()));

    /// <param name="topic">The topic.</param>
    /// <param name="all">All updates on it.</param>
    private void Share(TopicId topic, IReadOnlyList<ReportUpdate> all)
    {
        IReadOnlyList<ReportUpdate> joint = [.. all.Where(told => told.Update.With.Any(authors.Contains))];
        if (joint.Count == 0)
            return;
        var known = new HashSet<UserId>();
        foreach (var ofTeller in all.GroupBy(told => told.Update.Author).OrderByDescending(ofAuthor => ofAuthor.Sum(told => told.Update.Text.Length)))
        {
            if (!known.Add(ofTeller.Key))
                continue;
            var named = ofTeller.SelectMany(told => told.Update.With).Where(authors.Contains);
            var naming = joint.Where(told => told.Update.With.Contains(ofTeller.Key)).Select(told => told.Update.Author);
            foreach (var partner in named.Concat(naming).Distinct().Where(known.Add))
                Refer(partner, ofTeller.Key, topic, joint);
        }
    }

    private void Refer(UserId partner, UserId teller, TopicId topic, IReadOnlyList<ReportUpdate> joint)
    {
        references.Add((partner, teller, topic));
        foreach (var told in joint.Where(told => told.Update.Author == partner && told.Update.With.Contains(teller)))
            tellers[told] = teller;
    }
}
