using System.Net;
using System.Net.Sockets;

namespace SprintBot.Operating;

/// <summary>Where the bot tells how it is.</summary>
/// <param name="Host">An address of this machine, or a name of it; requests that call it by another name are answered with 404, so that no web page can read them under a name of its own.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record ListeningAddress(string Host, int Port)
{
    public const string Loopback = "127.0.0.1";

    public const string HealthPath = "/healthz";

    public const string MetricsPath = "/metrics";

    /// <summary>As it stands in a link.</summary>
    public string Authority => $"{Host}:{Port}";

    /// <summary>Whether it names one address, of IPv4. The exporter can't listen on all of them, and .NET's listener takes none of IPv6.</summary>
    public static bool IsOne(string host) => IPAddress.TryParse(host, out var address)
        ? address.AddressFamily == AddressFamily.InterNetwork && !address.Equals(IPAddress.Any)
        : Uri.CheckHostName(host) == UriHostNameType.Dns;
}
