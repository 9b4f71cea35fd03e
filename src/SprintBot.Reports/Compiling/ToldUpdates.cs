using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>The updates as a report tells them: read, cleaned, and each thing said once.</summary>
internal sealed class ToldUpdates
{
    /// <summary>With how many of the next updates on its topic one is compared; without a topic, of the same person's.</summary>
    private const int Neighbours = 20;

    private readonly SprintRecord record;
    private readonly ReportTexts texts;
    private readonly PersonWords names;
    private readonly Dictionary<TopicId, Topic> topics;
    private readonly TopicIndex index;
    private readonly Dictionary<PersonId, Person> people;
    private readonly List<string> cuts = [];
    private readonly List<string> twice = [];
    private readonly List<string> aside = [];
    private readonly List<string> shortened = [];
    private readonly HashSet<TopicId> toldAims = [];
    private readonly Dictionary<TopicId, Redundancy> aims = [];

    /// <param name="record">The sprint.</param>
    /// <param name="most">How many words the texts may have together; null for any number.</param>
    /// <param name="updates">In their order.</param>
    /// <param name="texts">Reads what they say.</param>
    /// <param name="names">The names.</param>
    public ToldUpdates(SprintRecord record, int? most, IReadOnlyList<Update> updates, ReportTexts texts, PersonWords names)
    {
        (this.record, this.texts, this.names) = (record, texts, names);
        topics = record.Topics.ToDictionary(topic => topic.Id);
        people = record.People.ToDictionary(person => person.Id);
        var worked = updates.Select(update => update.Topic).OfType<TopicId>().ToHashSet();
        index = new TopicIndex(record.Topics.Where(topic => worked.Contains(topic.Id)));
        All = [.. updates.Zip(texts.ReadAll(updates, names.WhereOf), Clean)];
        TellOnce();
        if (most is { } words)
            Shorten(words);
    }

    /// <summary>In their order, with the status that their texts name where they have none.</summary>
    public List<ToldUpdate> All { get; }

    /// <summary>Topics whose aim an update tells more fully.</summary>
    public IReadOnlySet<TopicId> ToldAims => toldAims;

    /// <summary>What is not in the report, a line for each kind.</summary>
    /// <param name="notes">Notes of updates that are left out, too.</param>
    public IEnumerable<ChecklistLine> Checklist(IReadOnlyList<string> notes)
    {
        if (cuts.Count > 0)
            yield return ChecklistLine.Polish(
                $"Taken out of the texts, since it is told beside them: {string.Join(", ", cuts.GroupBy(cut => cut).Select(same => same.Count() == 1 ? $"“{same.Key}”" : $"“{same.Key}” ({same.Count()} times)"))}.",
                "Put back what is missed.");
        if (aside.Count > 0)
            yield return ChecklistLine.Polish($"Left out, since it is short or only runs the week: {string.Join("; ", aside)}.", "Put back what should be told.");
        if (shortened.Count > 0)
            yield return ChecklistLine.Loose($"Left out, since there are too many words: {string.Join("; ", shortened)}.", "Put back what is missed, or allow more words.");
        if (twice.Count + notes.Count > 0)
            yield return ChecklistLine.Loose($"Left out, since it is told elsewhere in other words: {string.Join("; ", twice.Concat(notes))}.", "Put back what says more.");
    }

    private ToldUpdate Clean(Update update, Document text)
    {
        var topic = update.Topic is { } id ? topics.GetValueOrDefault(id) : null;
        var companions = update.With.Prepend(update.Author).SelectMany(person => new[] { names.Full(person), names.Short(person), people.GetValueOrDefault(person)?.Handle ?? "" });
        var cleaned = TextCleaning.Of(text, new CleaningContext(topic, names.Short(update.Author), companions, index, record.Sprint.Project) { IsEnglish = record.Sprint.Language.IsEnglish });
        cuts.AddRange(cleaned.Cuts);
        var (next, status) = (update.Next, update.Status ?? cleaned.Status);
        if (next is not null && StatusWords.IsOnly(next, out var said))
        {
            cuts.Add(next.Trim());
            (next, status) = (null, update.Status ?? said);
        }
        return new ToldUpdate(update with { Next = next, Status = status }, text, cleaned.Text, cleaned.Text);
    }

    private void Shorten(int words)
    {
        var (told, gone) = Shortening.To(words, All);
        shortened.AddRange(gone.Select(part => Quoted(part.Update, part.Text)));
        for (var place = 0; place < All.Count; place++)
            All[place] = told[place];
    }

    private void TellOnce()
    {
        var all = All.Select(told => Redundancy.Of(told.Said, NamesIn(told.Update))).ToList();
        var frame = Redundancy.Of(texts.Read(record.Sprint.Intro, "the introduction"), []).And(Redundancy.Of(texts.Read(record.Sprint.Closing, "the closing"), []));
        var byTopic = Enumerable.Range(0, All.Count).GroupBy(place => (All[place].Update.Topic is null ? All[place].Update.Author : default, All[place].Update.Topic));
        foreach (var together in byTopic)
        {
            List<int> places = [.. together];
            for (var first = 0; first < places.Count; first++)
                for (var second = first + 1; second < Math.Min(places.Count, first + Neighbours); second++)
                    Compare(places[first], places[second], all);
        }
        for (var place = 0; place < All.Count; place++)
        {
            var told = All[place];
            if (told.Text.IsEmpty)
                continue;
            if (all[place].SaysLittleBeyond(frame))
                LeaveOut(place);
            else if (record.Sprint.Language.IsEnglish && told.Update.Topic is null && Housekeeping.IsAll(told.Said))
                LeaveOut(place, aside);
            else if (told.Update.Topic is { } id && topics.TryGetValue(id, out var topic))
                CompareWithTopic(place, topic, all[place]);
        }
        LeaveOutShort();
    }

    /// <summary>Short ones without a topic, of those of whom the report tells something else; where a language has no spaces, nobody knows which are short.</summary>
    private void LeaveOutShort()
    {
        if (!record.Sprint.Language.HasSpaces)
            return;
        var isShort = All.Select(told => told.Update.Topic is null && !told.Text.IsEmpty && Housekeeping.IsShort(told.Text)).ToList();
        var others = All.Where((told, place) => !told.Text.IsEmpty && !isShort[place]).Select(told => told.Update.Author).ToHashSet();
        for (var place = 0; place < All.Count; place++)
            if (isShort[place] && others.Contains(All[place].Update.Author))
                LeaveOut(place, aside);
    }

    /// <summary>Of two texts that say the same, the fuller one stays; of two alike, the later.</summary>
    private void Compare(int first, int second, List<Redundancy> all)
    {
        if (All[first].Text.IsEmpty || All[second].Text.IsEmpty)
            return;
        if (all[first].Count <= all[second].Count && all[first].SaysLittleBeyond(all[second]))
            LeaveOut(first);
        else if (all[second].Count < all[first].Count && all[second].SaysLittleBeyond(all[first]))
            LeaveOut(second);
    }

    private void CompareWithTopic(int place, Topic topic, Redundancy said)
    {
        if (TopicHeads.IsName(PlainTextWriter.ToLine(All[place].Text), topic))
        {
            LeaveOut(place);
            return;
        }
        if (!aims.TryGetValue(topic.Id, out var aim))
            aims[topic.Id] = aim = Redundancy.Of(texts.Read(topic.About, $"the aim of {topic.Name}"), []);
        if (aim.Count == 0)
            return;
        if (TopicHeads.IsName(topic.About!, topic))
            toldAims.Add(topic.Id);
        else if (said.SaysLittleBeyond(aim))
            LeaveOut(place);
        else if (aim.SaysLittleBeyond(said))
        {
            if (toldAims.Add(topic.Id))
                twice.Add($"“{topic.About}” (the aim of {topic.Name})");
        }
    }

    private void LeaveOut(int place) => LeaveOut(place, twice);

    private void LeaveOut(int place, List<string> reason)
    {
        var told = All[place];
        reason.Add(Quoted(told, PlainTextWriter.ToLine(told.Text)));
        All[place] = told with { Text = Document.Empty };
    }

    private string Quoted(ToldUpdate told, string text) => $"“{text}” ({names.Full(told.Update.Author)}, {ReportWords.Date(told.Update.Day)})";

    private IEnumerable<string> NamesIn(Update update) => update.With.Prepend(update.Author).Select(names.Full);
}
