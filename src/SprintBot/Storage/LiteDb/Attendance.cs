using LiteDB;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>Who takes part in a sprint, posted or not: whom organisers have listed, and those who have said who they are and are in no other sprint of the server.</summary>
internal static class Attendance
{
    public static IEnumerable<UserId> Of(LiteDatabase database, Sprint sprint, IEnumerable<Sprinter> people, IReadOnlyList<Sprint> others) => people
        .Where(person => IsListed(database, sprint.Id, person.User) || (person.FullName is not null && !others.Any(other => IsIn(database, other.Id, person.User))))
        .Select(person => person.User);

    public static bool IsListed(LiteDatabase database, SprintId sprint, UserId user) => database.Attendances().FindById(IdOf(sprint, user)) is not null;

    public static HashSet<UserId> Listed(LiteDatabase database, SprintId sprint) =>
        [.. database.Attendances().Beginning("_id", Key.Part(sprint.Value)).Select(document => new UserId(document.Number("user") ?? 0))];

    public static void List(LiteDatabase database, GuildId guild, SprintId sprint, UserId user)
    {
        var document = new BsonDocument { ["_id"] = IdOf(sprint, user) };
        document.Put("guild", guild.Value);
        document.Put("user", user.Value);
        database.Attendances().Upsert(document);
    }

    /// <returns>Whether he or she was listed.</returns>
    public static bool Remove(LiteDatabase database, SprintId sprint, UserId user) => database.Attendances().Delete(IdOf(sprint, user));

    private static bool IsIn(LiteDatabase database, SprintId sprint, UserId user) =>
        IsListed(database, sprint, user) || database.Updates().Beginning(UpdateMap.AuthorPlace, Key.Of(Key.Part(sprint.Value), Key.Part(user.Value))).Any();

    private static string IdOf(SprintId sprint, UserId user) => Key.Of(Key.Part(sprint.Value), Key.Part(user.Value));
}
