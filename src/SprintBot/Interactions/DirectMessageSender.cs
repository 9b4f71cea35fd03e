using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;

namespace SprintBot.Interactions;

/// <summary>Messages to one person, outside of any server. Nobody is pinged by what they say.</summary>
public sealed class DirectMessageSender(DiscordRest rest)
{
    /// <summary>Sends one.</summary>
    /// <param name="user">To whom.</param>
    /// <param name="text">Discord Markdown, at most 2000 characters.</param>
    /// <param name="buttons">Rows of buttons below it.</param>
    /// <param name="nonce">By which Discord knows a second try for some minutes; at most 25 characters.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="DiscordApiException">Discord does not take it; code 50007 where the person takes none.</exception>
    /// <exception cref="HttpRequestException">Discord can't be reached.</exception>
    public async Task SendAsync(Snowflake user, string text, IReadOnlyList<Component> buttons, string? nonce, CancellationToken ct)
    {
        var channel = await rest.CreateDmAsync(user, ct);
        await rest.CreateMessageAsync(channel.Id, new MessageCreate { Content = text, Components = buttons.Count == 0 ? null : buttons, AllowedMentions = AllowedMentions.None, Nonce = nonce }, [], ct);
    }
}
