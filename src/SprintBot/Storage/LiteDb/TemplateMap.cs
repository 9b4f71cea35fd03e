using LiteDB;
using SprintBot.Reporting.Templates;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>A server's template as a document. Its id is server, name.</summary>
internal static class TemplateMap
{
    public static string IdOf(GuildId guild, string name) => Key.Of(Key.Part(guild.Value), name);

    public static BsonDocument Write(OwnTemplate template)
    {
        var document = new BsonDocument { ["_id"] = IdOf(template.Guild, template.Name) };
        document.Put("guild", template.Guild.Value);
        document.Put("name", template.Name);
        document.Put("text", template.Text);
        document.Put("uploadedBy", template.UploadedBy.Value);
        document.Put("uploadedAt", template.UploadedAt);
        return document;
    }

    public static OwnTemplate Read(BsonDocument document) => new(
        new GuildId(document.Number("guild") ?? 0),
        document.Text("name") ?? "",
        document.Text("text") ?? "",
        new UserId(document.Number("uploadedBy") ?? 0),
        document.Instant("uploadedAt") ?? default);
}
