namespace SprintBot.Discord.Gateway;

/// <summary>How the connection to the gateway is.</summary>
/// <param name="IsUp">Whether the gateway sends events.</param>
/// <param name="SinceAcknowledged">How long ago it acknowledged a heartbeat, or greeted where none was due yet; null before it did either.</param>
public sealed record GatewayState(bool IsUp, TimeSpan? SinceAcknowledged);
