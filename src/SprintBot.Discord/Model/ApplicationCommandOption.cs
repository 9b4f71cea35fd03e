namespace SprintBot.Discord.Model;

/// <summary>An option of a command. See “Application Command Option Structure”.</summary>
public sealed record ApplicationCommandOption
{
    /// <summary>Its kind.</summary>
    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>1 to 32 lower-case letters, digits, - and _.</summary>
    public required string Name { get; init; }

    /// <summary>The name by locale.</summary>
    public Dictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The description by locale.</summary>
    public Dictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Required options come first.</summary>
    public bool? Required { get; init; }

    /// <summary>At most 25; not with autocomplete.</summary>
    public IReadOnlyList<ApplicationCommandOptionChoice>? Choices { get; init; }

    /// <summary>A sub-command's options, at most 25.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>The kinds of channel offered.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>The least number.</summary>
    public double? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>0 to 6,000 characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>1 to 6,000 characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the bot offers choices while it is typed.</summary>
    public bool? Autocomplete { get; init; }
}
