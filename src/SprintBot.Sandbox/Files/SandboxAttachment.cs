namespace SprintBot.Sandbox;

/// <summary>A file as it hangs on a message; <see cref="Url"/> is signed and ends, as Discord's do.</summary>
public sealed record SandboxAttachment(ulong Id, string Name, string? Title, string? Description, string? ContentType, byte[] Bytes, Uri Url)
{
    public int Size => Bytes.Length;

    public Stream Open() => new MemoryStream(Bytes, writable: false);
}
