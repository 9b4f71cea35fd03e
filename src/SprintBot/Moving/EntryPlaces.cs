using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Moving;

/// <summary>The number of each entry of a sprint file: what it says of itself, and for those that say none one after all others, in the file's order.</summary>
internal sealed class EntryPlaces
{
    private readonly Dictionary<long, int> topics = [];
    private readonly Dictionary<long, int> updates = [];
    private readonly Dictionary<long, int> photos = [];
    private readonly Dictionary<long, int> deletedUpdates = [];
    private readonly Dictionary<long, int> deletedPhotos = [];
    private readonly List<int> drafts = [];
    private int last;

    /// <param name="file">Its entries.</param>
    /// <param name="plan">What they mean, none left out.</param>
    /// <param name="deleted">The same of those that were taken back.</param>
    /// <exception cref="SprintFileException">A number is there twice, or can't be.</exception>
    public EntryPlaces(SprintFile file, SprintPlan plan, SprintPlan deleted)
    {
        var ofTopics = (file.Topics ?? []).Select(entry => entry?.Kept?.Number).ToList();
        var ofUpdates = (file.Updates ?? []).Select(entry => entry?.Kept?.Number).ToList();
        var ofPhotos = (file.Photos ?? []).Select(entry => entry?.Kept?.Number).ToList();
        var ofDeletedUpdates = (file.DeletedUpdates ?? []).Select(entry => entry?.Kept?.Number).ToList();
        var ofDeletedPhotos = (file.DeletedPhotos ?? []).Select(entry => entry?.Kept?.Number).ToList();
        var ofDrafts = (file.Drafts ?? []).Select(entry => entry?.Number).ToList();
        foreach (var kind in new[] { ofTopics, [.. ofUpdates, .. ofDeletedUpdates], [.. ofPhotos, .. ofDeletedPhotos], ofDrafts })
            Check(kind);
        last = new[] { ofTopics, ofUpdates, ofPhotos, ofDeletedUpdates, ofDeletedPhotos, ofDrafts }.SelectMany(kind => kind).Max() ?? 0;
        foreach (var (topic, number) in plan.Topics.Zip(ofTopics))
            topics[topic.Id.Value] = Place(number);
        foreach (var (update, number) in plan.Updates.Zip(ofUpdates))
            updates[update.Id.Value] = Place(number);
        foreach (var (photo, number) in plan.Photos.Zip(ofPhotos))
            photos[photo.Id.Value] = Place(number);
        foreach (var (update, number) in deleted.Updates.Zip(ofDeletedUpdates))
            deletedUpdates[update.Id.Value] = Place(number);
        foreach (var (photo, number) in deleted.Photos.Zip(ofDeletedPhotos))
            deletedPhotos[photo.Id.Value] = Place(number);
        drafts.AddRange(ofDrafts.Select(Place));
        foreach (var topic in plan.Topics.Skip(ofTopics.Count))
            topics[topic.Id.Value] = updates.TryGetValue(topic.Id.Value, out var update) ? update : photos[topic.Id.Value]; // it came with that entry
        if (last > EntryNumbers.Most)
            throw new SprintFileException($"it has more than {EntryNumbers.Most} entries.");
        All = topics.Values.Concat(updates.Values).Concat(photos.Values).Concat(deletedUpdates.Values).Concat(deletedPhotos.Values).Concat(drafts).ToHashSet();
    }

    public IReadOnlySet<int> All { get; }

    public int Of(TopicId topic) => topics[topic.Value];

    public int Of(UpdateId update, bool isDeleted) => (isDeleted ? deletedUpdates : updates)[update.Value];

    public int Of(PhotoId photo, bool isDeleted) => (isDeleted ? deletedPhotos : photos)[photo.Value];

    public int OfDraft(int index) => drafts[index];

    private int Place(int? number) => number ?? ++last;

    private static void Check(IReadOnlyList<int?> numbers)
    {
        var seen = new HashSet<int>();
        foreach (var number in numbers.OfType<int>())
            if (number is < 1 or > EntryNumbers.Most || !seen.Add(number))
                throw new SprintFileException($"it is damaged: two entries of one kind have the number {number}, or it is none from 1 to {EntryNumbers.Most}.");
    }
}
