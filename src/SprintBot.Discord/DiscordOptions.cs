namespace SprintBot.Discord;

/// <summary>How to reach Discord.</summary>
public sealed record DiscordOptions
{
    /// <summary>The bot's token as the developer portal shows it; a secret.</summary>
    public required string Token { get; init; }

    /// <summary>The REST API's address with its version, without a slash at the end.</summary>
    public Uri ApiUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>The hosts, with a port where it is not the scheme's own, from which attachments may be downloaded.</summary>
    public IReadOnlyList<string> CdnHosts { get; init; } = ["cdn.discordapp.com", "media.discordapp.net"];

    /// <summary>Whether the shard ends when Discord can't be reached at its start, instead of trying again as it does later.</summary>
    public bool StartsAtOnce { get; init; }

    /// <summary>Keeps the token out of logs and messages.</summary>
    public override string ToString() => $"DiscordOptions({ApiUrl})";
}
