using System.Net;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>
/// Buttons and forms in direct messages, where Discord tells of no server: their custom_id says which one they are about, and whoever uses them is the member of it that he
/// or she is, without the rights of an organiser.
/// </summary>
public sealed class DirectMessages(DiscordRest rest)
{
    private const string Action = "in";
    private const int UnknownMember = 10007;
    private const int UnknownUser = 10013;

    private static readonly Phrase NotThereAnyMore = new("interactions.not-in-server", "You are not in that server any more.");
    private static readonly Phrase ComeBack = new("interactions.join-again", "Join it again to post there.");
    private static readonly Phrase BotIsGone = new("interactions.bot-not-in-server", "SprintBot is not in that server any more.");
    private static readonly Phrase AskAdministrator = new("interactions.ask-to-add", "Ask one of its administrators to add it again.");
    private static readonly Phrase NotTold = new("interactions.not-told-whether-member", "Discord does not say at the moment whether you are in that server.");
    private static readonly Phrase TryAgain = new("interactions.try-again", "Try it again in a minute.");

    /// <summary>The id of a button that does in direct messages what another one does in a server.</summary>
    public static CustomId IdFor(Snowflake server, CustomId inServer) => new(Action, [server.ToString(), inServer.Action, .. inServer.Arguments]);

    /// <summary>The id that such a button would have in a server; of any other its own.</summary>
    public static CustomId InServer(CustomId id) => id is { Action: Action, Arguments.Count: > 1 } ? new CustomId(id.Arguments[1], [.. id.Arguments.Skip(2)]) : id;

    /// <summary>What was done, as though it had been done in the server.</summary>
    /// <exception cref="UserError">It is about none, or its user is not in it any more, or Discord does not say.</exception>
    public async Task<Interaction> InServerAsync(ActionCall call, CancellationToken ct)
    {
        var server = ServerOf(call) ?? throw Call.NotHere();
        var member = await MemberAsync(server, call.User.Id, ct);
        return call.Interaction with
        {
            GuildId = server,
            Member = member with { User = call.User, Permissions = Permissions.None },
            Data = call.Interaction.Data! with { CustomId = InServer(call.CustomId).ToString() },
        };
    }

    /// <summary>An answer that was made for the server, fit for direct messages: its buttons and its form know the server, and it asks for nothing that only servers have.</summary>
    public static Reply Here(Reply reply, ActionCall call) => ServerOf(call) is { } server ? Here(reply, server) : reply;

    private static Reply Here(Reply reply, Snowflake server) => reply with
    {
        Components = [.. reply.Components.Select(component => Here(component, server))],
        Form = reply.Form is { } form ? form with { Id = IdFor(server, form.Id), Fields = [.. form.Fields.Where(field => field.Child?.Type != ComponentType.UserSelect)] } : null,
        FollowUps = [.. reply.FollowUps.Select(more => Here(more, server))],
    };

    private static Component Here(Component component, Snowflake server) => component with
    {
        CustomId = component.CustomId is { } id ? IdFor(server, CustomId.Parse(id)).ToString() : null,
        Components = component.Components?.Select(inner => Here(inner, server)).ToList(),
    };

    private static Snowflake? ServerOf(ActionCall call) =>
        call.CustomId is { Action: Action, Arguments.Count: > 1 } id && ulong.TryParse(id.Arguments[0], out var server) ? new Snowflake(server) : null;

    private async Task<GuildMember> MemberAsync(Snowflake server, Snowflake user, CancellationToken ct)
    {
        try
        {
            return await rest.GetGuildMemberAsync(server, user, ct);
        }
        catch (DiscordApiException fault) when (fault.Code is UnknownMember or UnknownUser)
        {
            throw new UserError(NotThereAnyMore, ComeBack);
        }
        catch (DiscordApiException fault) when (fault.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            throw new UserError(BotIsGone, AskAdministrator);
        }
        catch (Exception fault) when (fault is DiscordApiException or HttpRequestException)
        {
            throw new UserError(NotTold, TryAgain);
        }
    }
}
