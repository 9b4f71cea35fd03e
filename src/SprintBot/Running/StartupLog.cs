using System.Reflection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SprintBot.Reports.Preview;
using SprintBot.Reports.Rendering;

namespace SprintBot.Running;

/// <summary>Logs with what the bot starts, and that it stops.</summary>
public sealed partial class StartupLog(BotSettings settings, ReportTemplates templates, ReportPreviews previews, ILogger<StartupLog> logger) : IHostedService
{
    /// <summary>The version of the program, without the commit that it was built from.</summary>
    private static readonly string Version =
        typeof(StartupLog).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "of no version";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(settings.Storage.Path);
        var docutils = (previews.Docutils, settings.Docutils?.Trim()) switch
        {
            ({ } program, _) => $"previews by {program}",
            (null, { Length: > 0 } wanted) when !string.Equals(wanted, "off", StringComparison.OrdinalIgnoreCase) => $"previews without docutils, since there is none called {wanted} (Reports:Docutils)",
            _ => "previews without docutils",
        };
        var count = templates.Names.Count;
        LogStarts(Version, path, docutils, count);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        LogStops();
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 8, Level = LogLevel.Information, Message = "SprintBot {Version} starts: data in {Path}, {Previews}, {Templates} report templates")]
    private partial void LogStarts(string version, string path, string previews, int templates);

    [LoggerMessage(EventId = 9, Level = LogLevel.Information, Message = "SprintBot stops")]
    private partial void LogStops();
}
