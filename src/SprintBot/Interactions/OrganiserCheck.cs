using System.Net;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>
/// Whether somebody may use an organisers' command: who may manage events, and whom a server's administrators allowed it in Discord's own settings.
/// Discord has looked already; the bot does not rely on that.
/// </summary>
public sealed class OrganiserCheck(DiscordRest rest)
{
    private static readonly Phrase ForOrganisers = new("interactions.for-organisers", "This command is for organisers: it needs the permission Manage Events.");
    private static readonly Phrase AskOne = new("interactions.ask-an-organiser", "Ask an organiser, or an administrator to allow it to you under Server Settings, Integrations.");
    private static readonly Phrase NotToldWhether = new("interactions.not-told-whether-allowed", "Discord does not say at the moment whether you may use this command.");
    private static readonly Phrase TryAgain = new("interactions.try-again", "Try it again in a minute.");

    /// <exception cref="UserError">He or she may not.</exception>
    public Task CheckAsync(CommandCall call, CancellationToken ct) => CheckAsync(call, call.Interaction.Data?.Id, ct);

    /// <summary>The same when the form comes back that a command opened: much may have changed since.</summary>
    /// <param name="call">The form.</param>
    /// <param name="command">The command's id; null where it is not known, then only what is said of all the bot's commands counts.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="UserError">He or she may not.</exception>
    public async Task CheckAsync(Call call, Snowflake? command, CancellationToken ct)
    {
        if (!call.IsOrganiser && !await IsAllowedByServerAsync(call, command, ct))
            throw new UserError(ForOrganisers, AskOne);
    }

    /// <summary>Whether somebody is an organiser as far as can be told: where Discord does not say, only who may manage events is.</summary>
    /// <param name="call">What he or she did.</param>
    /// <param name="command">The id of an organisers' command; null where it is not known.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<bool> IsOrganiserAsync(Call call, Snowflake? command, CancellationToken ct)
    {
        try
        {
            return call.IsOrganiser || await IsAllowedByServerAsync(call, command, ct);
        }
        catch (UserError)
        {
            return false;
        }
    }

    private async Task<bool> IsAllowedByServerAsync(Call call, Snowflake? command, CancellationToken ct)
    {
        var interaction = call.Interaction;
        try
        {
            var all = await rest.GetGuildApplicationCommandPermissionsAsync(interaction.ApplicationId, call.Guild, ct);
            var said = all.FirstOrDefault(entry => entry.Id == command) ?? all.FirstOrDefault(entry => entry.Id == interaction.ApplicationId);
            return said is not null && IsAllowed(said.Permissions, call);
        }
        catch (DiscordApiException fault) when (fault.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return false; // not told of any exception, so there is none
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            throw new UserError(NotToldWhether, TryAgain);
        }
    }

    /// <summary>What is said of the user goes before what is said of roles; of several roles one that allows is enough.</summary>
    private static bool IsAllowed(IReadOnlyList<ApplicationCommandPermission> permissions, Call call)
    {
        var ofUser = permissions.FirstOrDefault(permission => permission.Type == ApplicationCommandPermissionType.User && permission.Id == call.User.Id);
        var roles = (call.Interaction.Member?.Roles ?? []).Append(call.Guild).ToHashSet();
        return ofUser?.Permission ?? permissions.Any(permission => permission is { Type: ApplicationCommandPermissionType.Role, Permission: true } && roles.Contains(permission.Id));
    }
}
