using System.Text.Json;
using SprintBot.Discord.Model;

namespace SprintBot.Discord.Gateway;

/// <summary>An event of the gateway (op 0). Events that nobody asks for are to be ignored. See “Receive Events”.</summary>
/// <param name="Event">Its name, such as <c>INTERACTION_CREATE</c>.</param>
/// <param name="Data">Its data as JSON in UTF-8.</param>
public sealed record Dispatch(string Event, ReadOnlyMemory<byte> Data)
{
    /// <summary>The data of READY.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public Ready ToReady() => JsonSerializer.Deserialize(Data.Span, DiscordJson.Default.Ready) ?? throw new JsonException("READY without data.");

    /// <summary>The data of INTERACTION_CREATE.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public Interaction ToInteraction() => JsonSerializer.Deserialize(Data.Span, DiscordJson.Default.Interaction) ?? throw new JsonException("INTERACTION_CREATE without data.");

    /// <summary>The data of CHANNEL_CREATE, CHANNEL_UPDATE, THREAD_CREATE and THREAD_UPDATE.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public Channel ToChannel() => JsonSerializer.Deserialize(Data.Span, DiscordJson.Default.Channel) ?? throw new JsonException($"{Event} without data.");

    /// <summary>The data of GUILD_ROLE_CREATE and GUILD_ROLE_UPDATE.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public GuildRole ToGuildRole() => JsonSerializer.Deserialize(Data.Span, DiscordJson.Default.GuildRole) ?? throw new JsonException($"{Event} without data.");

    /// <summary>The data of GUILD_CREATE.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public Guild ToGuild() => JsonSerializer.Deserialize(Data.Span, DiscordJson.Default.Guild) ?? throw new JsonException("GUILD_CREATE without data.");
}
