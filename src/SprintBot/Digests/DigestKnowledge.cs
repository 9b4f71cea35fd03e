namespace SprintBot.Digests;

/// <summary>What a sprint's channel was told already. Pure.</summary>
public static class DigestKnowledge
{
    /// <summary>The updates and photos that digests before this one knew; null where the channel had none yet.</summary>
    public static HashSet<long>? Before(IReadOnlyList<DigestPosting> postings, DigestKey key)
    {
        var before = postings.Where(posting => posting.Kind != DigestKind.Opening && IsBefore(posting.Key, key)).ToList();
        return before.Exists(posting => posting.HasTold) || (key.Kind != DigestKind.Day && before.Count > 0)
            ? [.. before.Where(posting => posting.HasTold).SelectMany(posting => posting.Known)]
            : null;
    }

    /// <summary>The ids of all that is told once this digest is: of a day's, all up to that day; of the others, all that there is, or nothing where a day's digest is still to come and tells it.</summary>
    public static IReadOnlyList<long> Of(DigestRecord record, DigestKey key)
    {
        if (key.Kind == DigestKind.Opening || (key.Kind == DigestKind.Ending && DigestDay.ComesAfterTheEnd(record.Sprint)))
            return [];
        var until = key.Kind == DigestKind.Day ? key.Day : NodaTime.LocalDate.MaxIsoValue;
        return [.. record.Updates.Where(update => update.Day <= until).Select(update => update.Id.Value), .. record.Photos.Where(photo => photo.Day <= until).Select(photo => photo.Id.Value)];
    }

    /// <summary>Whether the organiser knows already that Discord refuses what is to be told: once is enough until something is there again.</summary>
    public static bool IsRefusalTold(IReadOnlyList<DigestPosting> postings) =>
        postings.Aggregate(false, (isTold, posting) => posting.State == DigestState.Sent ? false : isTold || posting.HasToldOrganiser);

    private static bool IsBefore(DigestKey one, DigestKey other) => one != other && other.Kind switch
    {
        DigestKind.Late => true,
        DigestKind.Ending => one.Kind != DigestKind.Late,
        _ => one.Day < other.Day,
    };
}
