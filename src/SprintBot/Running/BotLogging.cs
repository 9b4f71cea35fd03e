using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace SprintBot.Running;

/// <summary>What the bot logs and in which form: the settings under <c>Logging</c>, named as those of every .NET program.</summary>
internal static class BotLogging
{
    private const string Formatter = "Console:FormatterName";
    private static readonly string[] Formatters = [ConsoleFormatterNames.Simple, ConsoleFormatterNames.Json, ConsoleFormatterNames.Systemd];

    /// <summary>The same settings, if levels and formatter are such.</summary>
    /// <exception cref="StartFailure">One is none.</exception>
    public static IConfigurationSection Checked(IConfigurationSection logging)
    {
        foreach (var level in logging.GetSection("LogLevel").GetChildren().Concat(logging.GetSection("Console:LogLevel").GetChildren()))
            if (!Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out var known) || !Enum.IsDefined(known))
                throw new StartFailure(StartFailure.Settings, $"{level.Path} is not a level of the log: there are {string.Join(", ", Enum.GetNames<LogLevel>())}.");
        if (logging[Formatter] is { Length: > 0 } name && !Formatters.Contains(name, StringComparer.OrdinalIgnoreCase))
            throw new StartFailure(StartFailure.Settings, $"Logging:{Formatter} is not a form of the log: there are {string.Join(", ", Formatters)}.");
        return logging;
    }

    /// <summary>Lets the bot log on standard output: a line each, with UTC and its offset, where the settings say nothing else.</summary>
    public static void AddTo(ILoggingBuilder builder, IConfigurationSection? logging)
    {
        builder.AddFilter("Microsoft", LogLevel.None); // the host's own words; BotHost tells what keeps it from running
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Simple); // without a name the console would not heed what follows
        builder.Services.Configure<SimpleConsoleFormatterOptions>(simple => (simple.SingleLine, simple.TimestampFormat, simple.UseUtcTimestamp) = (true, "yyyy-MM-dd HH:mm:sszzz ", true));
        builder.Services.Configure<JsonConsoleFormatterOptions>(json => (json.TimestampFormat, json.UseUtcTimestamp) = ("yyyy-MM-ddTHH:mm:ss.fffzzz", true));
        if (logging is not null)
            builder.AddConfiguration(logging);
        builder.AddConsole();
    }
}
