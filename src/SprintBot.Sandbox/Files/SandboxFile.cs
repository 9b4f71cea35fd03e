namespace SprintBot.Sandbox;

/// <summary>A file on somebody's disk, about to be uploaded.</summary>
public sealed record SandboxFile(string Name, byte[] Bytes, string? Description = null)
{
    public static SandboxFile Text(string name, string text) => new(name, System.Text.Encoding.UTF8.GetBytes(text));

    public static SandboxFile Read(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));
}
