using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>Discord's JSON: snake_case names, absent where null; generated at build time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(MessageCreate))]
[JsonSerializable(typeof(MessageEdit))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(List<Message>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(List<Channel>))]
[JsonSerializable(typeof(List<Role>))]
[JsonSerializable(typeof(List<Guild>))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(ThreadCreate))]
[JsonSerializable(typeof(GuildRole))]
[JsonSerializable(typeof(DmCreate))]
[JsonSerializable(typeof(List<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(List<GuildApplicationCommandPermissions>))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class DiscordJson : JsonSerializerContext;
