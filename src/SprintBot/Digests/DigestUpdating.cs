
namespace SprintBot.Digests;

/// <summary>What is to be changed in digests that are in their channel. Pure.</summary>
public static class DigestUpdating
{
    /// <summary>What stands in a message of which nothing is left.</summary>
    public const string NothingLeft = "*What stood here was taken back, or is told above.*";

    /// <summary>The digests that told of something that was changed: the first that knew it, and those of its days.</summary>
    public static IReadOnlyList<DigestPosting> Concerned(IReadOnlyList<DigestPosting> postings, IReadOnlyList<DigestChange> changes)
    {
        var concerned = new HashSet<DigestPosting>(ReferenceEqualityComparer.Instance);
        foreach (var change in changes)
        {
            var knowing = postings.Where(posting => posting.State == DigestState.Sent && posting.Known.Contains(change.Entry)).ToList();
            concerned.UnionWith(knowing.Where((posting, index) => index == 0 || posting.Kind != DigestKind.Day || change.Days.Contains(posting.Day)));
        }
        return [.. postings.Where(concerned.Contains)];
    }

    /// <summary>The sprint with what a day's digest knew only, as that is now: what came later is the next one's. Another tells what it knows, and the figures of all.</summary>
    public static DigestRecord AsKnown(DigestRecord record, DigestPosting posting)
    {
        if (posting.Kind != DigestKind.Day)
            return record;
        var known = posting.Known.ToHashSet();
        return record with
        {
            Updates = [.. record.Updates.Where(update => known.Contains(update.Id.Value))],
            Photos = [.. record.Photos.Where(photo => known.Contains(photo.Id.Value))],
        };
    }

    /// <summary>The messages that read otherwise now, by their places; null where more messages are needed than there are.</summary>
    public static IReadOnlyList<(int Index, DigestMessage Message)>? Edits(DigestPosting posting, IReadOnlyList<DigestMessage> made)
    {
        if (made.Count > posting.Messages.Count)
            return null;
        return [.. posting.Messages
            .Select((told, index) => (Index: index, Told: told, Now: index < made.Count ? made[index] : told with { Content = NothingLeft, Photos = [], HasDrawing = false }))
            .Where(pair => pair.Told.SentAs is not null && !ReadsTheSame(pair.Told, pair.Now))
            .Select(pair => (pair.Index, pair.Told with { Content = pair.Now.Content, Photos = pair.Now.Photos, HasDrawing = pair.Now.HasDrawing }))];
    }

    private static bool ReadsTheSame(DigestMessage one, DigestMessage other) =>
        one.Content == other.Content && one.HasDrawing == other.HasDrawing && one.Photos.SequenceEqual(other.Photos);
}
