using System.Text.Json.Nodes;
using SkiaSharp;

namespace SprintBot.Sandbox;

/// <summary>A file that was uploaded, with the name Discord gives it and, for a picture, its size.</summary>
internal sealed record StoredFile(
    ulong Id, ulong FolderId, bool Ephemeral, string Filename, string? Title, string? Description, byte[] Bytes, int? Width, int? Height)
{
    public string? ContentType => ContentTypes.Of(Filename);

    public string Path => $"/{(Ephemeral ? "ephemeral-attachments" : "attachments")}/{FolderId}/{Id}/{Filename}";

    public static StoredFile Of(ulong id, ulong folderId, bool ephemeral, string name, string? description, byte[] bytes)
    {
        var (filename, title) = NameOf(name);
        using var picture = SKCodec.Create(new SKMemoryStream(bytes));
        return new StoredFile(id, folderId, ephemeral, filename, title, description, bytes, picture?.Info.Width, picture?.Info.Height);
    }

    public JsonObject ToWire(string url)
    {
        var wire = new JsonObject
        {
            ["id"] = Id.Text(),
            ["filename"] = Filename,
            ["size"] = Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
        };
        if (Title is not null) wire["title"] = Title;
        if (Description is not null) wire["description"] = Description;
        if (ContentType is not null) wire["content_type"] = ContentType;
        if (Ephemeral) wire["ephemeral"] = true;
        if (Width is null) return wire;
        wire["width"] = Width;
        wire["height"] = Height;
        return wire;
    }

    // Addresses hold ASCII only, so Discord thins out the name and keeps what was typed as the title.
    private static (string Filename, string? Title) NameOf(string name)
    {
        var kept = string.Concat(name.Replace(' ', '_').Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '-'));
        var filename = kept.TrimStart('.').Length == 0 ? "unknown" : kept;
        return filename == name ? (name, null) : (filename, System.IO.Path.GetFileNameWithoutExtension(name));
    }
}
