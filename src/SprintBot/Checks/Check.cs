using Microsoft.Extensions.Configuration;
using NodaTime;
using SprintBot.Storage;

namespace SprintBot.Checks;

/// <summary>All that can be looked at before and beside a running bot: settings, Discord, data, reports. Changes nothing.</summary>
internal sealed class Check(IConfigurationRoot configuration, IClock clock, TimeProvider time)
{
    public const int Steps = 4;

    /// <summary>Gives what is found, as it is found.</summary>
    public async IAsyncEnumerable<Finding> RunAsync(IProgress<string> progress, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        progress.Report("Reading the settings");
        foreach (var finding in SettingsCheck.Run(configuration))
            yield return finding;
        if (await PortCheck.RunAsync(configuration, ct) is { } port)
            yield return port;
        progress.Report("Reading the data");
        var (data, state) = await DataCheck.RunAsync(Setting("Storage:Path") ?? new StorageOptions().Path, ct);
        foreach (var finding in data)
            yield return finding;
        progress.Report("Trying the templates");
        foreach (var finding in new ReportsCheck().OfTemplates(Setting("Reports:Templates"), state?.Templates ?? [], ct))
            yield return finding;
        yield return await ReportsCheck.OfDocutilsAsync(Setting("Reports:Docutils"), time, ct);
        progress.Report("Asking Discord");
        foreach (var finding in await new DiscordCheck(clock, time).RunAsync(configuration, state?.OpenSprints ?? [], ct))
            yield return finding;
    }

    private string? Setting(string name) => string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];
}
