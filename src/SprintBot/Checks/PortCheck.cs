using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using SprintBot.Operating;
using SprintBot.Running;

namespace SprintBot.Checks;

/// <summary>Whether the port for health and metrics can be listened to, or is by a bot.</summary>
internal static class PortCheck
{
    private const string Topic = "port";
    private const string OfHealth = "gateway:";

    /// <summary>Null where none is set, or one that can't be, which <see cref="SettingsCheck"/> tells.</summary>
    public static async Task<Finding?> RunAsync(IConfiguration configuration, CancellationToken ct)
    {
        if (AddressOf(configuration) is not { } address)
            return null;
        if (await RefusalAsync(address, ct) is not { } refusal)
            return Finding.Well(Topic, $"{address.Authority} is free");
        var (_, answer) = await HealthProbe.AskAsync(address.Port, ct);
        return answer.StartsWith(OfHealth, StringComparison.Ordinal)
            ? Finding.Well(Topic, $"a bot answers on {address.Authority}")
            : Finding.Wrong(Topic, $"{address.Authority} can't be listened to ({refusal}): name another in Operating:Port and Operating:Address");
    }

    private static ListeningAddress? AddressOf(IConfiguration configuration)
    {
        try
        {
            return BotSettings.Listening(configuration);
        }
        catch (StartFailure)
        {
            return null;
        }
    }

    private static async Task<string?> RefusalAsync(ListeningAddress address, CancellationToken ct)
    {
        try
        {
            var places = await Dns.GetHostAddressesAsync(address.Host, AddressFamily.InterNetwork, ct);
            using var listener = new TcpListener(places[0], address.Port);
            listener.Start();
            return null;
        }
        catch (SocketException fault)
        {
            return fault.Message;
        }
    }
}
