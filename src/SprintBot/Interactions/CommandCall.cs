using System.Globalization;
using System.Text.Json;
using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>A slash command or message command, with its options by name.</summary>
public sealed class CommandCall : Call
{
    private readonly Dictionary<string, ApplicationCommandInteractionDataOption> options;

    public CommandCall(Interaction interaction, IReadOnlyDictionary<string, string>? answers = null, Wording? words = null)
        : base(interaction, answers, words)
    {
        var (path, given) = Read(interaction);
        Path = path;
        options = given.ToDictionary(option => option.Name, StringComparer.Ordinal);
    }

    /// <summary>The command's words, such as <c>sprint start</c>.</summary>
    public string Path { get; }

    /// <summary>The words of the command that an interaction uses.</summary>
    public static string PathOf(Interaction interaction) => Read(interaction).Path;

    /// <summary>The option being typed in an autocomplete; null otherwise.</summary>
    public string? Focused => options.Values.FirstOrDefault(option => option.Focused == true)?.Name;

    public override IEnumerable<(string Name, string Text)> Typed =>
        options.Values.Where(option => option.Type == ApplicationCommandOptionType.String).Select(option => (Words.NameOf($"{Path} {option.Name}"), Text(option.Name) ?? ""));

    /// <summary>The message that a message command was used on.</summary>
    public Message? TargetMessage => Interaction.Data?.TargetId is { } id ? Resolved.Message(id) : null;

    public bool Has(string option) => options.ContainsKey(option);

    public IEnumerable<string> Given => options.Keys;

    /// <summary>What was typed, whatever JSON type it came as; null where the option was left out.</summary>
    public string? Text(string option) => options.GetValueOrDefault(option)?.Value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } value => value.GetRawText(),
    };

    public bool? Flag(string option) => Text(option) is { } text ? bool.Parse(text) : null;

    public int? Integer(string option) => Text(option) is { } text ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null;

    /// <summary>The id that a user, channel or attachment option holds.</summary>
    public Snowflake? IdOf(string option) => Text(option) is { } text ? new Snowflake(ulong.Parse(text, CultureInfo.InvariantCulture)) : null;

    public Attachment? Attachment(string option) => IdOf(option) is { } id
        ? Resolved.Attachment(id) ?? throw new InvalidDataException("An attachment option without its attachment.")
        : null;

    private static (string Path, IReadOnlyList<ApplicationCommandInteractionDataOption> Options) Read(Interaction interaction)
    {
        var path = interaction.Data?.Name ?? throw new InvalidDataException("A command without a name.");
        var level = interaction.Data.Options ?? [];
        while (level is [{ Type: ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup } sub])
        {
            path = $"{path} {sub.Name}";
            level = sub.Options ?? [];
        }
        return (path, level);
    }
}
