namespace SprintBot.Discord.Model;

/// <summary>A framed part of a message; all of a message's together hold at most 6,000 characters. See “Embed Object”.</summary>
public sealed record Embed
{
    /// <summary>At most 256 characters.</summary>
    public string? Title { get; init; }

    /// <summary>At most 4,096 characters.</summary>
    public string? Description { get; init; }

    /// <summary>What the title links to.</summary>
    public string? Url { get; init; }

    /// <summary>0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>A small picture beside the texts.</summary>
    public EmbedMedia? Thumbnail { get; init; }

    /// <summary>At most 25.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }
}
