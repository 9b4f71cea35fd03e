using LiteDB;
using NodaTime;
using SprintBot.Servers;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class ServerStore(DurableDatabase database, Erasures erasures) : IServerStore
{
    private const string Since = "since";

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
                return counted;
            }, ct);
        await erasures.FinishAsync(ct);
        return figures;
    }

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
