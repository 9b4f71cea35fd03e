namespace SprintBot.Discord.Model;

/// <summary>Where the gateway is. See “Get Gateway Bot”.</summary>
public sealed record GatewayBot
{
    /// <summary>A wss address.</summary>
    public required Uri Url { get; init; }

    /// <summary>How many connections Discord recommends.</summary>
    public int Shards { get; init; }

    /// <summary>How often a new session may begin.</summary>
    public SessionStartLimit? SessionStartLimit { get; init; }
}
