using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using SprintBot.Digests;
using SprintBot.Discord;
using SprintBot.Running;
using SprintBot.Storage;

namespace SprintBot.Tests.Stories;

/// <summary>The whole bot in this assembly's process, to be killed: it is told the time on standard input, a line each, and answers every line.</summary>
internal static class BotChild
{
    public const string Verb = "bot";

    /// <param name="arguments">Discord's address, the token, the attachments' host, the data file, and the time in seconds since 1970.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var api, var token, var files, var path, var now])
            return 2;
        var clock = new FakeClock(TimeOf(now));
        var settings = new BotSettings(new DiscordOptions { Token = token, ApiUrl = new Uri(api), CdnHosts = [files] }, new StorageOptions { Path = path });
        using var host = BotHost.Build(settings, clock, TimeProvider.System);
        await host.StartAsync();
        while (await Console.In.ReadLineAsync() is { } time)
        {
            clock.Reset(TimeOf(time));
            await host.Services.GetRequiredService<DigestSender>().SendDueAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync(time);
        }
        await host.StopAsync();
        return 0;
    }

    private static Instant TimeOf(string seconds) => Instant.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
}
