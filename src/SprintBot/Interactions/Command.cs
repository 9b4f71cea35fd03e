using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>Takes a command that somebody used.</summary>
public delegate Task<Reply> CommandHandler(CommandCall call, CancellationToken ct);

/// <summary>Takes a button or form that somebody sent.</summary>
public delegate Task<Reply> ActionHandler(ActionCall call, CancellationToken ct);

/// <summary>A command as people see it: its name, options and help, and who handles it.</summary>
/// <param name="Name">As typed; a message command's may have capitals and spaces.</param>
/// <param name="Description">What Discord shows beside it; empty for a message command.</param>
/// <param name="Handler">Null where the command has sub-commands.</param>
public sealed record Command(string Name, string Description, CommandHandler? Handler = null)
{
    public ApplicationCommandType Type { get; init; } = ApplicationCommandType.ChatInput;

    public IReadOnlyList<Option> Options { get; init; } = [];

    public IReadOnlyList<Command> Subcommands { get; init; } = [];

    /// <summary>Shown to those who may manage events, until a server says otherwise.</summary>
    public bool ForOrganisers { get; init; }

    /// <summary>Can be used in direct messages with the bot too, where there is no server.</summary>
    public bool WorksInDirectMessages { get; init; }

    /// <summary>Does what may take more than a second, so that it is acknowledged before it is done.</summary>
    public bool IsSlow { get; init; }

    /// <summary>The command with further sub-commands, where several slices share it.</summary>
    public Command With(params IReadOnlyList<Command> subcommands) => this with { Subcommands = [.. Subcommands, .. subcommands] };

    /// <summary>The command as it is registered with Discord.</summary>
    public ApplicationCommand ToApplicationCommand() => new()
    {
        Type = Type,
        Name = Name,
        Description = Description,
        Options = DefinitionsOf(this) is { Count: > 0 } options ? options : null,
        DefaultMemberPermissions = ForOrganisers ? Permissions.ManageEvents : null,
        Contexts = WorksInDirectMessages ? [InteractionContextType.Guild, InteractionContextType.BotDm] : [InteractionContextType.Guild],
        IntegrationTypes = [ApplicationIntegrationType.GuildInstall],
    };

    private static List<ApplicationCommandOption> DefinitionsOf(Command command) =>
    [
        .. command.Subcommands.Select(sub => new ApplicationCommandOption
        {
            Type = sub.Subcommands.Count > 0 ? ApplicationCommandOptionType.SubCommandGroup : ApplicationCommandOptionType.SubCommand,
            Name = sub.Name,
            Description = sub.Description,
            Options = DefinitionsOf(sub) is { Count: > 0 } options ? options : null,
        }),
        .. command.Options.Select(option => option.Definition),
    ];
}
