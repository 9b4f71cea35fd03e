using System.Globalization;
using Microsoft.Extensions.Configuration;
using NodaTime;
using SprintBot.Discord;
using SprintBot.Operating;
using SprintBot.Servers;
using SprintBot.Storage;

namespace SprintBot.Running;

/// <summary>What can be set: in appsettings.json, by user secrets, or by environment variables such as <c>Discord__Token</c>.</summary>
/// <param name="Discord">How to reach Discord.</param>
/// <param name="Storage">Where the data is kept.</param>
/// <param name="Docutils">Which docutils makes the reports' previews: a program, nothing for what is found on the PATH, or <c>off</c>.</param>
public sealed record BotSettings(DiscordOptions Discord, StorageOptions Storage, string? Docutils = null)
{
    /// <summary>A folder with templates for reports that every server has; null for those that come with SprintBot.</summary>
    public string? Templates { get; init; }

    /// <summary>How long the data of a server stay that has removed the bot.</summary>
    public KeepServersGone KeepServersGone { get; init; } = new((Duration?)null);

    /// <summary>Where health and metrics are told; null for nowhere.</summary>
    public ListeningAddress? Operating { get; init; }

    /// <summary>What is logged and in which form; null for information and more, a line each.</summary>
    public IConfigurationSection? Logging { get; init; }

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="StartFailure">One is missing or can't be.</exception>
    public static BotSettings Read(IConfiguration configuration)
    {
        var storage = configuration["Storage:Path"];
        var options = new DiscordOptions { Token = DiscordToken.Read(configuration) };
        return new BotSettings(
            options with { ApiUrl = ApiUrl(configuration["Discord:ApiUrl"]) ?? options.ApiUrl, CdnHosts = CdnHosts(configuration) ?? options.CdnHosts },
            string.IsNullOrWhiteSpace(storage) ? new StorageOptions() : new StorageOptions { Path = storage },
            configuration["Reports:Docutils"])
        {
            Templates = string.IsNullOrWhiteSpace(configuration["Reports:Templates"]) ? null : configuration["Reports:Templates"],
            KeepServersGone = KeepServersGone.Parse(configuration["Storage:KeepServersGone"])
                ?? throw new StartFailure(StartFailure.Settings, "Storage:KeepServersGone is not a duration: write it as days, such as 30d, or leave it out to keep them for ever."),
            Operating = Listening(configuration),
            Logging = BotLogging.Checked(configuration.GetSection("Logging")),
        };
    }

    /// <summary>Where health and metrics are told, by the settings; null for nowhere.</summary>
    /// <exception cref="StartFailure">It can't be there.</exception>
    public static ListeningAddress? Listening(IConfiguration configuration)
    {
        var (address, port) = (configuration["Operating:Address"], configuration["Operating:Port"]);
        if (string.IsNullOrWhiteSpace(port))
            return null;
        var host = string.IsNullOrWhiteSpace(address) ? ListeningAddress.Loopback : address.Trim();
        if (!int.TryParse(port.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > ushort.MaxValue)
            throw new StartFailure(StartFailure.Settings, "Operating:Port is not a port: write a number from 1 to 65535, or leave it out to listen to nothing.");
        return ListeningAddress.IsOne(host)
            ? new ListeningAddress(host, number)
            : throw new StartFailure(StartFailure.Settings, "Operating:Address is not one: write an IPv4 address of this machine, or the name by which the collector calls it; “any” is not one.");
    }

    private static Uri? ApiUrl(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            return url;
        throw new StartFailure(StartFailure.Settings, "Discord:ApiUrl is not an https address (http is for this machine only). Leave it out to use Discord itself.");
    }

    private static List<string>? CdnHosts(IConfiguration configuration)
    {
        var list = configuration.GetSection("Discord:CdnHosts").GetChildren().Select(child => child.Value)
            .Concat((configuration["Discord:CdnHosts"] ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
            .Where(host => !string.IsNullOrWhiteSpace(host)).Select(host => host!.Trim()).ToList();
        return list.Count == 0 ? null : list;
    }
}
