using System.Globalization;
using System.Text.Json;
using SprintBot.Discord.Model;

namespace SprintBot.Discord.Rest;

/// <summary>Registers commands everywhere, and writes only when something changed: Discord counts creations, and a write can take commands away for a moment.</summary>
public static class CommandRegistration
{
    /// <summary>Makes Discord's commands those that are wanted.</summary>
    /// <param name="rest">The way to Discord.</param>
    /// <param name="application">The application's id.</param>
    /// <param name="wanted">All commands there should be.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The commands as Discord has them now, with their ids, and whether anything was written.</returns>
    /// <exception cref="DiscordApiException">Discord refused to tell or to take them.</exception>
    public static async Task<(IReadOnlyList<ApplicationCommand> Commands, bool Written)> SyncAsync(DiscordRest rest, Snowflake application, IReadOnlyList<ApplicationCommand> wanted, CancellationToken ct)
    {
        var present = await rest.GetGlobalApplicationCommandsAsync(application, ct);
        if (AreSame(present, wanted))
            return (present, false);
        return (await rest.BulkOverwriteGlobalApplicationCommandsAsync(application, wanted, ct), true);
    }

    /// <summary>Whether two sets of commands mean the same, whatever their order, ids, and spelled-out defaults.</summary>
    public static bool AreSame(IReadOnlyList<ApplicationCommand> present, IReadOnlyList<ApplicationCommand> wanted) =>
        present.Select(Canonical).Order(StringComparer.Ordinal).SequenceEqual(wanted.Select(Canonical).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Canonical(ApplicationCommand command) => JsonSerializer.Serialize([command with
    {
        Id = null,
        Type = command.Type ?? ApplicationCommandType.ChatInput,
        Description = command.Description ?? "",
        NameLocalizations = Sorted(command.NameLocalizations),
        DescriptionLocalizations = Sorted(command.DescriptionLocalizations),
        Options = Canonical(command.Options),
        IntegrationTypes = command.IntegrationTypes is { Count: > 0 } types ? [.. types.Order()] : [ApplicationIntegrationType.GuildInstall],
        Contexts = command.Contexts is { Count: > 0 } contexts ? [.. contexts.Order()] : null,
        Nsfw = command.Nsfw == true ? true : null,
    }], DiscordJson.Default.IReadOnlyListApplicationCommand);

    private static IReadOnlyList<ApplicationCommandOption>? Canonical(IReadOnlyList<ApplicationCommandOption>? options) => options is not { Count: > 0 } ? null :
    [
        .. options.Select(option => option with
        {
            NameLocalizations = Sorted(option.NameLocalizations),
            DescriptionLocalizations = Sorted(option.DescriptionLocalizations),
            Required = option.Required == true ? true : null,
            Autocomplete = option.Autocomplete == true ? true : null,
            Choices = option.Choices is { Count: > 0 } choices ? [.. choices.Select(choice => Canonical(choice, option.Type))] : null,
            Options = Canonical(option.Options),
            ChannelTypes = option.ChannelTypes is { Count: > 0 } types ? [.. types.Order()] : null,
        }),
    ];

    /// <summary>1 and 1.0 are the same number.</summary>
    private static ApplicationCommandOptionChoice Canonical(ApplicationCommandOptionChoice choice, ApplicationCommandOptionType type) => choice with
    {
        NameLocalizations = Sorted(choice.NameLocalizations),
        Value = type is ApplicationCommandOptionType.Number && double.TryParse(choice.Value, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : choice.Value,
    };

    private static Dictionary<string, string>? Sorted(Dictionary<string, string>? texts) => texts is not { Count: > 0 } ? null
        : new Dictionary<string, string>(texts.OrderBy(entry => entry.Key, StringComparer.Ordinal));
}
