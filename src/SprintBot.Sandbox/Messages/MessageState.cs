using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>What an edit of a message can change.</summary>
internal sealed record MessageState
{
    public int Type { get; init; }

    public string Content { get; init; } = "";

    public MessageFlags Flags { get; init; }

    public IReadOnlyList<JsonObject> Embeds { get; init; } = [];

    public IReadOnlyList<JsonObject> Components { get; init; } = [];

    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    public IReadOnlyList<SandboxUser> Mentions { get; init; } = [];

    public IReadOnlyList<SandboxRole> MentionedRoles { get; init; } = [];

    public bool MentionsEveryone { get; init; }

    public SandboxMessage? ReplyTo { get; init; }

    public JsonNode? Nonce { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>A file that an embed shows is not listed a second time.</summary>
    public IEnumerable<StoredFile> ShownFiles => Files.Where(file => !Embeds.Any(embed => Shows(embed, file)));

    public StoredFile? FileOf(string? url) => url is not null && url.StartsWith("attachment://", StringComparison.Ordinal)
        ? Files.FirstOrDefault(file => file.Filename == url["attachment://".Length..])
        : null;

    private bool Shows(JsonObject embed, StoredFile file) =>
        FileOf(embed.At("image").Text("url")) == file || FileOf(embed.At("thumbnail").Text("url")) == file;
}
