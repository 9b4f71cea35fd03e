namespace SprintBot.Discord.Gateway;

/// <summary>What to do after the gateway closed a connection.</summary>
internal enum CloseAction
{
    Resume,
    StartAnew,
    GiveUp,
}

/// <summary>What the close codes mean. See “Gateway Close Event Codes”.</summary>
internal static class CloseCodes
{
    /// <summary>Ours, when the connection does not answer: unlike 1000 and 1001 it lets the session be resumed.</summary>
    public const int Zombie = 4000;

    public static CloseAction ActionFor(int? code) => code switch
    {
        4004 or (>= 4010 and <= 4014) => CloseAction.GiveUp,
        4007 or 4009 => CloseAction.StartAnew,
        _ => CloseAction.Resume,
    };

    public static string Explain(int code) => code switch
    {
        4004 => "Discord refuses the token. Copy it anew from the developer portal (Bot, Reset Token).",
        4010 => "Discord refuses the shard that was asked for.",
        4011 => "Discord wants more shards for this many servers.",
        4012 => "Discord does not speak version 10 of its gateway any more.",
        4013 => "Discord refuses the intents that were asked for.",
        4014 => "Discord has not granted the intents that were asked for. Look at the Bot page of the developer portal.",
        _ => $"The gateway closed with {code}.",
    };
}
