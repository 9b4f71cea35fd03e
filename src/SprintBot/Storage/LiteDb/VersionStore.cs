using SprintBot.Reporting.Versions;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class VersionStore(DurableDatabase database) : IVersionStore
{
    public Task<int> KeepAsync(ReportVersion version, VersionTexts texts, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            ErasedSprints.Refuse(db, version.Sprint);
            var kept = SprintReads.Versions(db, version.Guild, version.Sprint).Select(VersionMap.Read).ToList();
            if (kept.Find(other => other.Id == version.Id) is { } same)
                return same.Number;
            var numbered = version with { Number = kept.Count == 0 ? 1 : kept[^1].Number + 1 };
            db.Versions().Insert(VersionMap.Write(numbered, texts));
            return numbered.Number;
        }, ct);

    public Task<IReadOnlyList<ReportVersion>> ListAsync(GuildId guild, SprintId sprint, CancellationToken ct) =>
        database.ReadAsync<IReadOnlyList<ReportVersion>>(db => [.. SprintReads.Versions(db, guild, sprint).Select(VersionMap.Read)], ct);

    public Task<VersionTexts?> ReadAsync(GuildId guild, SprintId sprint, int number, CancellationToken ct) => database.ReadAsync(
        db => db.Versions().FindById(VersionMap.IdOf(sprint, number)) is { } found && found.Number("guild") == guild.Value ? VersionMap.ReadTexts(found) : null, ct);
}
