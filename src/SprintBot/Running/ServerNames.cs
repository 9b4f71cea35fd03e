using SprintBot.Discord.Model;

namespace SprintBot.Running;

/// <summary>The names of the servers that the bot is in, fit for a line of the log.</summary>
internal sealed class ServerNames
{
    private readonly Dictionary<Snowflake, string> names = [];

    /// <summary>How many there are.</summary>
    public int Count => names.Count;

    /// <summary>Learns a server: its name when it is a new one; null when it was known, as after a new connection.</summary>
    public string? Learn(Guild guild)
    {
        var name = string.Concat((guild.Name ?? "").Where(letter => !char.IsControl(letter) && letter is not ('\u2028' or '\u2029')));
        var isNew = !names.ContainsKey(guild.Id);
        names[guild.Id] = name;
        return isNew ? name : null;
    }

    /// <summary>Forgets a server that the bot has left: its name; null when it was not known.</summary>
    public string? Forget(Snowflake guild) => names.Remove(guild, out var name) ? name : null;
}
