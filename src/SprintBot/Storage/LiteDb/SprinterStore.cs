using LiteDB;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class SprinterStore(DurableDatabase database) : ISprinterStore
{
    public Task<Sprinter?> FindAsync(GuildId guild, UserId user, CancellationToken ct) =>
        database.ReadAsync(db => Find(db, guild, user), ct);

    public Task<Sprinter> ChangeAsync(GuildId guild, UserId user, Func<Sprinter?, Sprinter> change, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            var changed = SprinterMap.Write(change(Find(db, guild, user)));
            db.Sprinters().Upsert(changed);
            return SprinterMap.Read(changed);
        }, ct);

    public Task<IReadOnlyList<Sprinter>> ListAsync(GuildId guild, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<Sprinter>>(db => SprintReads.People(db, guild), ct);

    public Task<IReadOnlyList<Sprinter>> ListOffDiscordAsync(GuildId guild, CancellationToken ct) => database.ReadAsync<IReadOnlyList<Sprinter>>(
        db => [.. db.Sprinters().Between("_id", SprinterMap.IdOf(guild, DerivedIds.People.First), SprinterMap.IdOf(guild, DerivedIds.People.Last)).Select(SprinterMap.Read)], ct);

    public Task<Sprinter> ListInAsync(SprintId sprint, Sprinter person, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            var known = Find(db, person.Guild, person.User);
            if (known is null)
                db.Sprinters().Insert(SprinterMap.Write(person));
            Attendance.List(db, person.Guild, sprint, person.User);
            return known ?? person;
        }, ct);

    public Task<IReadOnlySet<UserId>> ListedInAsync(SprintId sprint, CancellationToken ct) => database.ReadAsync<IReadOnlySet<UserId>>(db => Attendance.Listed(db, sprint), ct);

    public Task<bool> IsGuessedNewcomerAsync(Sprint sprint, UserId user, CancellationToken ct) =>
        database.ReadAsync(db => NewcomerReads.Guess(db, sprint, [user]).Count > 0, ct);

    /// <summary>Saves whom Discord has shown: a profile that exists takes the new seen name only.</summary>
    public static void See(LiteDatabase database, Sprinter seen)
    {
        var known = Find(database, seen.Guild, seen.User);
        if (known is not null && (known.SeenName, known.IsNameHidden) == (seen.SeenName, seen.IsNameHidden))
            return;
        database.Sprinters().Upsert(SprinterMap.Write(known is null ? seen : known with { SeenName = seen.SeenName, IsNameHidden = seen.IsNameHidden }));
    }

    public static Sprinter? Find(LiteDatabase database, GuildId guild, UserId user) =>
        database.Sprinters().FindById(SprinterMap.IdOf(guild, user)) is { } document ? SprinterMap.Read(document) : null;
}
