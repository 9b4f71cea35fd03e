namespace SprintBot.Discord.Gateway;

/// <summary>The gateway closed the connection for a reason that trying again does not mend. See “Gateway Close Event Codes”.</summary>
/// <param name="closeCode">4004 (wrong token), 4010 to 4014.</param>
/// <param name="message">What it means and what to do.</param>
public sealed class GatewayFatalException(int closeCode, string message) : Exception(message)
{
    /// <summary>4004 (wrong token), 4010 to 4014.</summary>
    public int CloseCode { get; } = closeCode;
}
