using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SprintBot.Sprints;

namespace SprintBot.Cli;

/// <summary>Options that take an id of Discord's.</summary>
internal static class IdOption
{
    public static Option<long?> Server(string description) => Create("--server", description);

    public static Option<long?> Channel(string description) => Create("--channel", description);

    private static Option<long?> Create(string name, string description) => new(name) { Description = description, HelpName = "ID", CustomParser = Read };

    private static long? Read(ArgumentResult typed)
    {
        var text = typed.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && DerivedIds.IsSnowflake(id))
            return id;
        typed.AddError($"“{text}” is no id of Discord's: it has 17 to 19 digits, and Discord copies it when its Developer Mode is on (right click, Copy ID).");
        return null;
    }
}
