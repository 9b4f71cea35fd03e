using Microsoft.Extensions.Configuration;

namespace SprintBot.Running;

/// <summary>The bot's token: <c>Discord:Token</c>, or what the file holds that <c>Discord:TokenFile</c> names, as systemd's credentials and Docker's secrets give it.</summary>
internal static class DiscordToken
{
    /// <summary>Reads and checks the token; space around it does not count.</summary>
    /// <exception cref="StartFailure">There is none, there are two, its file can't be read, or it is none.</exception>
    public static string Read(IConfiguration configuration)
    {
        var (token, file) = (configuration["Discord:Token"]?.Trim() ?? "", configuration["Discord:TokenFile"]?.Trim() ?? "");
        if (token.Length > 0 && file.Length > 0)
            throw Refused("Discord:Token and Discord:TokenFile are both set. Keep the one that is meant.");
        if (token.Length == 0 && file.Length == 0)
            throw Refused("There is no Discord token. Set the environment variable Discord__Token or Discord__TokenFile, or try the bot without one: dotnet run --project src/SprintBot.Sandbox -- play --out out");
        return file.Length > 0 ? Checked(OfFile(file), $"The file {file}, which Discord:TokenFile names,") : Checked(token, "Discord:Token");
    }

    private static string OfFile(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim() is { Length: > 0 } token ? token : throw Refused($"The file {file}, which Discord:TokenFile names, is empty. Put the bot's token into it.");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refused($"There is no file {file}, which Discord:TokenFile names.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused($"The file {file}, which Discord:TokenFile names, can't be read: {fault.Message}", fault);
        }
    }

    private static string Checked(string token, string name)
    {
        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) || token.Any(letter => letter is < '!' or > '~'))
            throw Refused($"{name} is not a bot token: give it as the developer portal shows it, without “Bot ” and without spaces.");
        return token;
    }

    private static StartFailure Refused(string message, Exception? cause = null) => new(StartFailure.Settings, message, cause);
}
