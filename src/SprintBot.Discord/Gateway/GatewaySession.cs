using System.Text.Json;

namespace SprintBot.Discord.Gateway;

/// <summary>What is needed to resume: the session, and where it lives.</summary>
internal sealed record GatewaySession(string Id, Uri ResumeUrl)
{
    /// <summary>What READY tells.</summary>
    /// <exception cref="JsonException">It is not READY.</exception>
    public static GatewaySession From(Dispatch dispatch)
    {
        var ready = dispatch.ToReady();
        return GatewayUrl.IsGateway(ready.ResumeGatewayUrl) ? new GatewaySession(ready.SessionId, ready.ResumeGatewayUrl) : throw new JsonException("READY without an address to resume at.");
    }
}
