using NodaTime;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>What the updates on a topic say, taken together, of how it stands.</summary>
/// <param name="updates">All on the topic, in their order; at least one.</param>
internal sealed class TopicWords(IReadOnlyList<Update> updates)
{
    /// <summary>Kinds that last: what is worked on is never done, only a piece of work on it.</summary>
    private static readonly HashSet<string> Lasting = new(StringComparer.OrdinalIgnoreCase) { "project", "tool", "module", "package", "library", "miscellaneous" };

    private readonly Dictionary<PersonId, Update> newest = updates.GroupBy(update => update.Author).ToDictionary(ofAuthor => ofAuthor.Key, ofAuthor => ofAuthor.Last());

    private readonly Dictionary<PersonId, (LocalDate Day, long Id)> closings = ClosingsOf(updates);

    public IReadOnlyList<Update> Updates => updates;

    /// <summary>The last of all.</summary>
    public Update Newest => updates[^1];

    public Update NewestOf(PersonId author) => newest[author];

    /// <summary>Whether an update says that its work is done, and leaves nothing.</summary>
    public static bool IsDone(Update update) => update.Status == UpdateStatus.Done && string.IsNullOrWhiteSpace(update.Next);

    /// <summary>
    /// How the topic stands: done, dropped or postponed only where the newest word of everybody who worked on it says so, the newest of all too, and
    /// nothing is left after it. In progress where only some say so; null where nobody said a status.
    /// </summary>
    /// <param name="kind">The topic's; what lasts is never done.</param>
    public UpdateStatus? StatusOf(string? kind)
    {
        if (updates.LastOrDefault(update => update.Status is not null)?.Status is not { } last)
            return null;
        if (last is UpdateStatus.Started or UpdateStatus.InProgress)
            return last;
        var agreed = newest.Values.All(update => update.Status == last) && (last != UpdateStatus.Done || (newest.Values.All(IsDone) && !Lasting.Contains(kind?.Trim() ?? "")));
        return agreed ? last : UpdateStatus.InProgress;
    }

    /// <summary>
    /// Whether what an update left is settled afterwards: its author finished or dropped the work, or somebody did so, or left something else, in an update
    /// that the author had a part in.
    /// </summary>
    public bool IsClosedAfter(Update update) => closings.TryGetValue(update.Author, out var closing) && closing.CompareTo(MomentOf(update)) > 0;

    /// <summary>For each person the last update that settles what he or she left before.</summary>
    private static Dictionary<PersonId, (LocalDate, long)> ClosingsOf(IReadOnlyList<Update> updates)
    {
        var closings = new Dictionary<PersonId, (LocalDate, long)>();
        foreach (var update in updates)
        {
            if (IsEnd(update))
                Close(update.Author, update);
            if (IsEnd(update) || !string.IsNullOrWhiteSpace(update.Next))
                foreach (var partner in update.With)
                    if (partner != update.Author)
                        Close(partner, update);
        }
        return closings;

        void Close(PersonId person, Update update)
        {
            if (!closings.TryGetValue(person, out var last) || last.CompareTo(MomentOf(update)) < 0)
                closings[person] = MomentOf(update);
        }
    }

    private static (LocalDate, long) MomentOf(Update update) => (update.Day, update.Id.Value);

    private static bool IsEnd(Update update) => update.Status is UpdateStatus.Done or UpdateStatus.Dropped;
}
