using LiteDB;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>Whether people were at an earlier sprint of a server: asked of the index for authors, and of the documents only for those who are none.</summary>
internal static class NewcomerReads
{
    /// <summary>Those of the candidates who are guessed to be newcomers; see <see cref="NewcomerGuess"/>.</summary>
    public static HashSet<UserId> Guess(LiteDatabase database, Sprint sprint, IEnumerable<UserId> candidates)
    {
        var earlier = NewcomerGuess.EarlierThan(sprint, SprintReads.Sprints(database, sprint.Guild)).Select(other => Key.Part(other.Id.Value))
            .Where(place => database.Updates().Beginning(UpdateMap.Place, place).Any()).ToList();
        var unknown = earlier.Count == 0 ? [] : candidates
            .Where(user => SprinterStore.Find(database, sprint.Guild, user)?.Newcomer is null)
            .Where(user => !earlier.Exists(place => database.Updates().Beginning(UpdateMap.AuthorPlace, Key.Of(place, Key.Part(user.Value))).Any()))
            .ToHashSet();
        foreach (var place in earlier.TakeWhile(_ => unknown.Count > 0))
            unknown.ExceptWith(database.Updates().Beginning(UpdateMap.Place, place).SelectMany(update => update.List("with")).Select(user => new UserId(user.AsInt64)));
        return unknown;
    }
}
