namespace SprintBot.Digests;

/// <summary>What a sprint's channel was told already. Pure.</summary>
public static class DigestKnowledge
{
    /// <summary>The updates and photos that were told by digests of days before this one, or by an ending; null where the channel had no digest yet.</summary>
    public static HashSet<long>? Before(IReadOnlyList<DigestPosting> postings, DigestKey key)
    {
        var before = postings.Where(posting => posting.HasTold && posting.Kind switch
        {
            DigestKind.Opening => false,
            DigestKind.Day => posting.Day < key.Day,
            _ => true, // they tell of nothing that another one told, whichever came first
        }).ToList();
        return before.Count > 0 ? [.. before.SelectMany(posting => posting.Known)] : null;
    }

    /// <summary>
    /// The ids of all that is told once this digest is: of a day's, all up to that day. Of an ending and of what came late, what no other told; that is nothing where
    /// the sprint has no digests or had none, as one that was filled in later, and where its last day's digest is still to come.
    /// </summary>
    public static IReadOnlyList<long> Of(DigestRecord record, DigestKey key) => key.Kind switch
    {
        DigestKind.Opening => [],
        DigestKind.Day => [.. record.Updates.Where(update => update.Day <= key.Day).Select(update => update.Id.Value), .. record.Photos.Where(photo => photo.Day <= key.Day).Select(photo => photo.Id.Value)],
        _ when record.Sprint.DigestAt is null || record.Postings.All(posting => posting.Kind != DigestKind.Day) || (key.Kind == DigestKind.Ending && DigestDay.ComesAfterTheEnd(record.Sprint)) => [],
        _ => Untold(record),
    };

    /// <summary>Whether the organiser knows already that Discord refuses what is to be told: once is enough until something is there again.</summary>
    public static bool IsRefusalTold(IReadOnlyList<DigestPosting> postings) =>
        postings.Aggregate(false, (isTold, posting) => posting.State == DigestState.Sent ? false : isTold || posting.HasToldOrganiser);

    private static List<long> Untold(DigestRecord record)
    {
        var told = record.Postings.Where(posting => posting.HasTold).SelectMany(posting => posting.Known).ToHashSet();
        return [.. record.Updates.Select(update => update.Id.Value).Concat(record.Photos.Select(photo => photo.Id.Value)).Where(id => !told.Contains(id))];
    }
}
