using SprintBot.Reporting.Templates;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <inheritdoc/>
internal sealed class TemplateStore(DurableDatabase database) : ITemplateStore
{
    public Task<IReadOnlyList<OwnTemplate>> ListAsync(GuildId guild, CancellationToken ct) => database.ReadAsync<IReadOnlyList<OwnTemplate>>(
        db => [.. db.Templates().Beginning("_id", Key.Part(guild.Value)).Select(TemplateMap.Read)], ct);

    public Task<bool> SaveAsync(OwnTemplate template, int most, CancellationToken ct) => database.WriteAsync(
        db =>
        {
            var others = db.Templates().Beginning("_id", Key.Part(template.Guild.Value)).Count(document => document.Text("name") != template.Name);
            if (others >= most)
                return false;
            db.Templates().Upsert(TemplateMap.Write(template));
            return true;
        }, ct);

    public Task<bool> DeleteAsync(GuildId guild, string name, CancellationToken ct) =>
        database.WriteAsync(db => db.Templates().Delete(TemplateMap.IdOf(guild, name)), ct);
}
