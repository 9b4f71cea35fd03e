using LiteDB;
using NodaTime;
using SprintBot.Servers;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class ServerStore(DurableDatabase database, Erasures erasures) : IServerStore
{
    private const string Since = "since";

    /// <summary>No server has this id: it says that known servers are kept.</summary>
    private static readonly GuildId Beginning = new(0);

    public Task<ServerFigures> CountAsync(GuildId guild, CancellationToken ct) => database.ReadAsync(db => new ServerEraser(db, guild).Count(), ct);

    public async Task<ServerFigures> EraseAsync(GuildId guild, CancellationToken ct)
    {
        var erasure = -Random.Shared.NextInt64(1, long.MaxValue); // no question was asked; what stays of it must not be the server's id
        var figures = await database.WriteAsync(
            db =>
            {
                var eraser = new ServerEraser(db, guild);
                var counted = eraser.Count();
                Erasures.Begin(db, erasure, eraser.Erase());
                db.RemovedServers().Delete(guild.Value);
                db.KnownServers().Delete(guild.Value);
                return counted;
            }, ct);
        await erasures.FinishAsync(ct);
        return figures;
    }

    public Task<bool> BeginKnowingAsync(IReadOnlyCollection<GuildId> here, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (IsKnown(db, Beginning))
                return false;
            foreach (var guild in here.Append(Beginning))
                db.KnownServers().Upsert(new BsonDocument { ["_id"] = guild.Value });
            return true;
        }, ct);

    public async Task<bool> MeetAsync(GuildId guild, CancellationToken ct) =>
        !await database.ReadAsync(db => IsKnown(db, guild) || !IsKnown(db, Beginning), ct)
        && await database.WriteAsync(db => !IsKnown(db, guild) && db.KnownServers().Upsert(new BsonDocument { ["_id"] = guild.Value }), ct);

    private static bool IsKnown(LiteDatabase db, GuildId guild) => db.KnownServers().FindById(guild.Value) is not null;

    public Task NoteGoneAsync(GuildId guild, Instant since, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            if (db.RemovedServers().FindById(guild.Value) is not null)
                return false;
            var document = new BsonDocument { ["_id"] = guild.Value };
            document.Put(Since, since);
            db.RemovedServers().Insert(document);
            return true;
        }, ct);

    public Task ForgetGoneAsync(GuildId guild, CancellationToken ct) => database.WriteAsync(db => db.RemovedServers().Delete(guild.Value), ct);

    public Task<IReadOnlyList<(GuildId Guild, Instant Since)>> GoneAsync(CancellationToken ct) => database.ReadAsync<IReadOnlyList<(GuildId, Instant)>>(
        db => [.. db.RemovedServers().FindAll().Select(document => (new GuildId(document["_id"].AsInt64), document.Instant(Since) ?? default))], ct);
}
