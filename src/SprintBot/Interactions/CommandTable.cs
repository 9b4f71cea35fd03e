using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Interactions;

/// <summary>Which command, button and form goes to which handler.</summary>
public sealed class CommandTable
{
    private const int MaxChoices = 25;
    private const int MaxChoiceLength = 100;

    private readonly IReadOnlyList<Command> commands;
    private readonly Dictionary<string, Command> byPath;

    /// <param name="commands">In the order in which they are registered.</param>
    /// <param name="actions">Handlers of buttons and forms by the action of their <see cref="CustomId"/>.</param>
    public CommandTable(IReadOnlyList<Command> commands, IReadOnlyDictionary<string, ActionHandler> actions)
    {
        this.commands = commands;
        Actions = actions;
        byPath = commands.SelectMany(command => WithPath(command, command.Name)).ToDictionary(entry => entry.Path, entry => entry.Command, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, ActionHandler> Actions { get; }

    /// <summary>The commands as they are registered, in all languages.</summary>
    public IReadOnlyList<ApplicationCommand> ToApplicationCommands()
    {
        var languages = Language.All();
        return [.. commands.Select(command => Language.Translate(command.ToApplicationCommand(), languages))];
    }

    public Command? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>Whether a command, or the one that it is part of, is for organisers.</summary>
    public bool IsForOrganisers(string path) => commands.Any(command => command.ForOrganisers && command.Name == path.Split(' ')[0]);

    public ActionHandler? FindAction(string action) => Actions.GetValueOrDefault(action);

    /// <summary>At most 25 choices for the option being typed; those that are too long to be a value are left out.</summary>
    public async Task<IReadOnlyList<ApplicationCommandOptionChoice>> CompleteAsync(CommandCall call, CancellationToken ct)
    {
        var focused = call.Focused;
        var option = Find(call.Path)?.Options.FirstOrDefault(option => option.Definition.Name == focused);
        if (focused is null || option?.Autocomplete is not { } complete)
            return [];
        var choices = await complete(call, call.Text(focused) ?? "", ct);
        return [.. choices.Where(choice => choice.Value.Length is > 0 and <= MaxChoiceLength).Take(MaxChoices).Select(ToDiscord)];
    }

    private static ApplicationCommandOptionChoice ToDiscord(Choice choice) => new(Shortened.To(choice.Name, MaxChoiceLength), choice.Value);

    private static IEnumerable<(string Path, Command Command)> WithPath(Command command, string path) =>
        command.Handler is null ? command.Subcommands.SelectMany(sub => WithPath(sub, $"{path} {sub.Name}")) : [(path, command)];
}
