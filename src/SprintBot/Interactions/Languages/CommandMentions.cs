using System.Collections.Frozen;
using System.Text.RegularExpressions;
using SprintBot.Discord.Model;

namespace SprintBot.Interactions.Languages;

/// <summary>
/// Commands as messages show them: to be clicked, and by the name that the reader's Discord has for them. Their ids are Discord's to give: until it has told them,
/// commands stay in code marks. Only in messages: what else shows text (forms, choices, files) would show such a mention as it is written.
/// </summary>
public sealed partial class CommandMentions
{
    private volatile FrozenDictionary<string, string> everywhere = FrozenDictionary<string, string>.Empty;
    private volatile FrozenDictionary<string, Snowflake> ids = FrozenDictionary<string, Snowflake>.Empty;
    private readonly InteractionContextType context;

    public CommandMentions()
        : this(InteractionContextType.Guild) => InDirectMessages = new CommandMentions(InteractionContextType.BotDm);

    private CommandMentions(InteractionContextType context) => this.context = context;

    /// <summary>The same in direct messages, in which only those can be clicked that work there.</summary>
    public CommandMentions? InDirectMessages { get; }

    /// <summary>Whether Discord has told the ids.</summary>
    public bool AreKnown { get; private set; }

    /// <summary>The id of a command by its first word; null where it is not known.</summary>
    public Snowflake? IdOf(string name) => ids.TryGetValue(name, out var id) ? id : null;

    /// <summary>Learns the ids from the commands as Discord has them.</summary>
    public void Learn(IReadOnlyList<ApplicationCommand> commands)
    {
        everywhere = commands.Where(command => command.Type is null or ApplicationCommandType.ChatInput && (command.Contexts is null || command.Contexts.Contains(context)))
            .SelectMany(command => Paths(command.Name, command.Options).Select(path => (path, mention: $"</{path}:{command.Id}>")))
            .ToFrozenDictionary(known => known.path, known => known.mention, StringComparer.Ordinal);
        ids = commands.Where(command => command.Id is not null).DistinctBy(command => command.Name).ToFrozenDictionary(command => command.Name, command => command.Id!.Value, StringComparer.Ordinal);
        InDirectMessages?.Learn(commands);
        AreKnown = true;
    }

    /// <summary>The mention of a command such as <c>updates list</c>; null where its id is not known, or there is no such one here.</summary>
    public string? Of(string path) => everywhere.GetValueOrDefault(path);

    /// <summary>
    /// A text that the bot itself wrote, with mentions for the commands that stand in code marks, such as <c>`/sprint edit end:`</c>: options after the command stay in code marks. For
    /// texts that are no phrases yet.
    /// </summary>
    public string In(string text) => InCode().Replace(text, found => Mention(found.Groups["words"].Value.Split(' ')) ?? found.Value);

    private string? Mention(string[] words)
    {
        for (var count = words.Length; count > 0; count--)
            if (Of(string.Join(' ', words[..count])) is { } mention)
                return count == words.Length ? mention : $"{mention} `{string.Join(' ', words[count..])}`";
        return null;
    }

    /// <summary>A command with subcommands can't be used by itself.</summary>
    private static IEnumerable<string> Paths(string path, IReadOnlyList<ApplicationCommandOption>? options)
    {
        var subs = (options ?? []).Where(option => option.Type is ApplicationCommandOptionType.SubCommand or ApplicationCommandOptionType.SubCommandGroup).ToList();
        return subs.Count == 0 ? [path] : subs.SelectMany(sub => Paths($"{path} {sub.Name}", sub.Options));
    }

    [GeneratedRegex(@"(?<![`\\])`/(?<words>[^`\n]+)`(?!`)", RegexOptions.CultureInvariant)]
    private static partial Regex InCode();
}
