using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>Offers choices for what is being typed; the table cuts them to the 25 that Discord takes.</summary>
public delegate Task<IEnumerable<Choice>> Autocomplete(CommandCall call, string typed, CancellationToken ct);

/// <summary>An option of a command: Discord's description of it, and who offers its choices.</summary>
public sealed record Option(ApplicationCommandOption Definition, Autocomplete? Autocomplete = null)
{
    public static Option Text(string name, string description, int max, bool required = false, Autocomplete? autocomplete = null) => new(new ApplicationCommandOption
    {
        Type = ApplicationCommandOptionType.String,
        Name = name,
        Description = description,
        Required = required ? true : null,
        MinLength = required ? 1 : null,
        MaxLength = max,
        Autocomplete = autocomplete is null ? null : true,
    }, autocomplete);

    public static Option Choice(string name, string description, IEnumerable<string> choices, bool required = false) => Choice(name, description, choices.Select(Interactions.Choice.Of), required);

    public static Option Choice(string name, string description, IEnumerable<Choice> choices, bool required = false) => new(new ApplicationCommandOption
    {
        Type = ApplicationCommandOptionType.String,
        Name = name,
        Description = description,
        Required = required ? true : null,
        Choices = [.. choices.Select(choice => new ApplicationCommandOptionChoice(choice.Name, choice.Value))],
    });

    public static Option User(string name, string description, bool required = false) => Of(ApplicationCommandOptionType.User, name, description, required);

    public static Option Flag(string name, string description) => Of(ApplicationCommandOptionType.Boolean, name, description);

    public static Option Attachment(string name, string description, bool required = false) => Of(ApplicationCommandOptionType.Attachment, name, description, required);

    public static Option TextChannel(string name, string description)
    {
        var option = Of(ApplicationCommandOptionType.Channel, name, description);
        return option with { Definition = option.Definition with { ChannelTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] } };
    }

    public static Option Integer(string name, string description, int least, int most)
    {
        var option = Of(ApplicationCommandOptionType.Integer, name, description);
        return option with { Definition = option.Definition with { MinValue = least, MaxValue = most } };
    }

    private static Option Of(ApplicationCommandOptionType type, string name, string description, bool required = false) =>
        new(new ApplicationCommandOption { Type = type, Name = name, Description = description, Required = required ? true : null });
}
