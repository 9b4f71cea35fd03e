using Microsoft.Extensions.Configuration;

namespace SprintBot.Running;

/// <summary>Where settings come from: appsettings.json beside the program and in the working folder, user secrets, environment variables; the later ones win.</summary>
public static class BotConfiguration
{
    private const string SettingsFile = "appsettings.json";

    /// <exception cref="StartFailure">A settings file can't be read.</exception>
    public static IConfigurationRoot Load()
    {
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(AppContext.BaseDirectory, SettingsFile), optional: true)
                .AddJsonFile(Path.Combine(Environment.CurrentDirectory, SettingsFile), optional: true)
                .AddUserSecrets("sprintbot")
                .AddEnvironmentVariables()
                .Build();
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException or IOException or UnauthorizedAccessException)
        {
            var why = (fault.InnerException?.InnerException ?? fault.InnerException ?? fault).Message;
            throw new StartFailure(StartFailure.Settings, $"{SettingsFile} can't be read: {why} Compare it with appsettings.example.json.", fault);
        }
    }
}
