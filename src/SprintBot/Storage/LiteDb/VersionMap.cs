using System.IO.Compression;
using System.Text;
using LiteDB;
using SprintBot.Reporting.Versions;
using SprintBot.Reports.Model;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>A version of a report as a document. Its id is sprint, number; its texts are packed, since they say much the same again and again.</summary>
internal static class VersionMap
{
    public static string IdOf(SprintId sprint, int number) => Key.Of(Key.Part(sprint.Value), Key.Part(number));

    public static BsonDocument Write(ReportVersion version, VersionTexts texts)
    {
        var document = new BsonDocument { ["_id"] = IdOf(version.Sprint, version.Number) };
        document.Put("interaction", version.Id);
        document.Put("guild", version.Guild.Value);
        document.Put("sprint", version.Sprint.Value);
        document.Put("number", (long)version.Number);
        document.Put("template", version.Template);
        document.Put("format", ReportFormatName.Of(version.Format));
        document.Put("madeBy", version.MadeBy.Value);
        document.Put("madeAt", version.MadeAt);
        document["draft"] = Packed(texts.Draft);
        if (texts.Sent != texts.Draft)
            document["sent"] = Packed(texts.Sent);
        if (texts.Checklist is { } checklist)
            document["checklist"] = Packed(checklist);
        return document;
    }

    public static ReportVersion Read(BsonDocument document) => new(
        document.Number("interaction") ?? 0,
        new GuildId(document.Number("guild") ?? 0),
        new SprintId(document.Number("sprint") ?? 0),
        document.Text("template") ?? "",
        ReportFormatName.Parse(document.Text("format") ?? "") ?? ReportFormat.Plain,
        new UserId(document.Number("madeBy") ?? 0),
        document.Instant("madeAt") ?? default)
    {
        Number = (int)(document.Number("number") ?? 0),
    };

    public static VersionTexts ReadTexts(BsonDocument document)
    {
        var draft = Unpacked(document["draft"]);
        return new VersionTexts(draft, document.ContainsKey("sent") ? Unpacked(document["sent"]) : draft)
        {
            Checklist = document.ContainsKey("checklist") ? Unpacked(document["checklist"]) : null,
        };
    }

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packing = new BrotliStream(bytes, CompressionLevel.Optimal))
            packing.Write(Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }

    private static string Unpacked(BsonValue value)
    {
        using var reader = new StreamReader(new BrotliStream(new MemoryStream(value.AsBinary), CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
