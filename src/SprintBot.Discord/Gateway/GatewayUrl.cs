namespace SprintBot.Discord.Gateway;

/// <summary>The gateway's addresses: the version and the encoding are asked for anew with each connection. See “Connecting”.</summary>
internal static class GatewayUrl
{
    private const string Query = "v=10&encoding=json";

    public static bool IsGateway(Uri url) => url.IsAbsoluteUri && url.Scheme is "wss" or "ws";

    public static Uri WithQuery(Uri url) => new UriBuilder(url) { Query = Query }.Uri;
}
