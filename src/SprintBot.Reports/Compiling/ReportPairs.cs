using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>Who tells what two people did together on a topic: the one with more to say; the other is referred to that.</summary>
internal sealed class ReportPairs
{
    private readonly Dictionary<ReportUpdate, PersonId> tellers = new(ReferenceEqualityComparer.Instance);
    private readonly List<(PersonId Partner, PersonId Teller, TopicId Topic)> references = [];
    private readonly HashSet<PersonId> authors;

    /// <param name="updates">In the order in which they are told.</param>
    public ReportPairs(IReadOnlyList<ReportUpdate> updates)
    {
        authors = [.. updates.Select(told => told.Update.Author)];
        foreach (var onTopic in updates.Where(told => told.Update.Topic is not null).GroupBy(told => told.Update.Topic!.Value))
        {
            IReadOnlyList<ReportUpdate> all = [.. onTopic];
            Share(all);
            Refer(onTopic.Key, all);
        }
    }

    /// <summary>In whose part of the report an update is told.</summary>
    public PersonId TellerOf(ReportUpdate update) => tellers.GetValueOrDefault(update, update.Update.Author);

    /// <summary>Who tells of what a person did together with them, in the order in which work on the topics began.</summary>
    public IEnumerable<(PersonId Teller, IEnumerable<TopicId> Topics)> ToldByOthers(PersonId partner) =>
        references.Where(reference => reference.Partner == partner).GroupBy(reference => reference.Teller, reference => reference.Topic).Select(told => (told.Key, told.AsEnumerable()));

    /// <summary>Gives joint updates on a topic to the partner with more to say.</summary>
    private void Share(IReadOnlyList<ReportUpdate> all)
    {
        IReadOnlyList<ReportUpdate> joint = [.. all.Where(told => told.Update.With.Any(authors.Contains))];
        if (joint.Count == 0)
            return;
        var known = new HashSet<PersonId>();
        foreach (var ofTeller in all.GroupBy(told => told.Update.Author).OrderByDescending(ofAuthor => ofAuthor.Sum(told => told.Update.Text.Length)))
        {
            if (!known.Add(ofTeller.Key))
                continue;
            var named = ofTeller.SelectMany(told => told.Update.With).Where(authors.Contains);
            var naming = joint.Where(told => told.Update.With.Contains(ofTeller.Key)).Select(told => told.Update.Author);
            foreach (var partner in named.Concat(naming).Distinct().Where(known.Add))
                foreach (var told in joint.Where(told => told.Update.Author == partner && told.Update.With.Contains(ofTeller.Key)))
                    tellers[told] = ofTeller.Key;
        }
    }

    /// <summary>Refers everybody who is named in another one's account of a topic, and gives none, to that account.</summary>
    private void Refer(TopicId topic, IReadOnlyList<ReportUpdate> all)
    {
        var accounts = all.GroupBy(TellerOf).ToList();
        var own = accounts.Select(account => account.Key).ToHashSet();
        foreach (var account in accounts)
        {
            var others = account.SelectMany(told => told.Update.With.Prepend(told.Update.Author)).Distinct().Where(person => person != account.Key && authors.Contains(person));
            foreach (var person in others)
                if (!own.Contains(person))
                    references.Add((person, account.Key, topic));
        }
    }
}
