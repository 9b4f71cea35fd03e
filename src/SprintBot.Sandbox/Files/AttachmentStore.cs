using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SprintBot.Sandbox;

/// <summary>What lies on the attachment host, under addresses that are signed and end after <see cref="SandboxOptions.AttachmentLinkLifetime"/>.</summary>
internal sealed class AttachmentStore(World world)
{
    private readonly Dictionary<string, StoredFile> files = new(StringComparer.Ordinal);

    public StoredFile Keep(ulong folderId, bool ephemeral, string name, string? description, byte[] bytes)
    {
        var file = StoredFile.Of(world.Snowflakes.Next(), folderId, ephemeral, name, description, bytes);
        files.Add(file.Path, file);
        return file;
    }

    public string UrlOf(StoredFile file)
    {
        var issued = world.Now.ToUnixTimeSeconds();
        var expires = issued + (long)world.Options.AttachmentLinkLifetime.TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"http://{world.CdnHost}{file.Path}?ex={expires:x}&is={issued:x}&hm={Sign(file.Path, expires, issued)}&");
    }

    public SandboxAttachment ToAttachment(StoredFile file) => new(
        file.Id, file.Filename, file.Title, file.Description, file.ContentType, file.Bytes, new Uri(UrlOf(file)));

    /// <summary>The file behind an address, or null for one that has ended, is signed wrongly or never was.</summary>
    public StoredFile? Find(string path, string? expires, string? issued, string? signature)
    {
        if (!long.TryParse(expires, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var end)) return null;
        if (!long.TryParse(issued, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var start)) return null;
        if (end < world.Now.ToUnixTimeSeconds() || signature != Sign(path, end, start)) return null;
        return files.GetValueOrDefault(path);
    }

    private string Sign(string path, long expires, long issued) => Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(world.Options.Token), Encoding.UTF8.GetBytes($"{path} {expires} {issued}")));
}
