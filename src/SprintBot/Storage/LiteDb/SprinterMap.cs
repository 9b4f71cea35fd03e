using LiteDB;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>A sprinter as a document. Its id is server, user.</summary>
internal static class SprinterMap
{
    public static string IdOf(GuildId guild, UserId user) => Key.Of(Key.Part(guild.Value), Key.Part(user.Value));

    public static BsonDocument Write(Sprinter sprinter)
    {
        var document = new BsonDocument { ["_id"] = IdOf(sprinter.Guild, sprinter.User) };
        document.Put("guild", sprinter.Guild.Value);
        document.Put("user", sprinter.User.Value);
        document.Put("seenName", sprinter.SeenName);
        if (sprinter.IsNameHidden)
            document.Put("nameHidden", true);
        document.Put("fullName", sprinter.FullName);
        document.Put("shortName", sprinter.ShortName);
        document.Put("newcomer", sprinter.Newcomer);
        document.Put("affiliation", sprinter.Affiliation);
        document.Put("link", sprinter.Link);
        return document;
    }

    public static Sprinter Read(BsonDocument document) => new()
    {
        Guild = new GuildId(document.Number("guild") ?? 0),
        User = new UserId(document.Number("user") ?? 0),
        SeenName = document.Text("seenName") ?? "",
        IsNameHidden = document.Flag("nameHidden") ?? false,
        FullName = document.Text("fullName"),
        ShortName = document.Text("shortName"),
        Newcomer = document.Flag("newcomer"),
        Affiliation = document.Text("affiliation"),
        Link = document.Text("link"),
    };
}
