using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>Discord's JSON: snake_case names, absent where null; generated at build time. A null where the model has none is a fault of JSON, in a list it is left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(PresentItemsJsonConverter<ApplicationCommand>), typeof(PresentItemsJsonConverter<ApplicationCommandInteractionDataOption>),
        typeof(PresentItemsJsonConverter<ApplicationCommandOption>), typeof(PresentItemsJsonConverter<ApplicationCommandOptionChoice>),
        typeof(PresentItemsJsonConverter<ApplicationCommandPermission>), typeof(PresentItemsJsonConverter<GuildApplicationCommandPermissions>),
        typeof(PresentItemsJsonConverter<Attachment>), typeof(PresentItemsJsonConverter<Channel>), typeof(PresentItemsJsonConverter<Component>),
        typeof(PresentItemsJsonConverter<Embed>), typeof(PresentItemsJsonConverter<EmbedField>), typeof(PresentItemsJsonConverter<Guild>), typeof(PresentItemsJsonConverter<GuildMember>),
        typeof(PresentItemsJsonConverter<Message>), typeof(PresentItemsJsonConverter<PermissionOverwrite>), typeof(PresentItemsJsonConverter<Role>), typeof(PresentItemsJsonConverter<SelectDefaultValue>),
        typeof(PresentItemsJsonConverter<SelectOption>), typeof(PresentItemsJsonConverter<User>),
        typeof(PresentEntriesJsonConverter<Attachment>), typeof(PresentEntriesJsonConverter<Channel>), typeof(PresentEntriesJsonConverter<GuildMember>),
        typeof(PresentEntriesJsonConverter<Message>), typeof(PresentEntriesJsonConverter<Role>), typeof(PresentEntriesJsonConverter<User>),
    ])]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(InteractionResponse))]
[JsonSerializable(typeof(MessageCreate))]
[JsonSerializable(typeof(MessageEdit))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(IReadOnlyList<Channel>))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(IReadOnlyList<Guild>))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(ThreadCreate))]
[JsonSerializable(typeof(GuildRole))]
[JsonSerializable(typeof(DmCreate))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<GuildApplicationCommandPermissions>))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(GuildMember))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class DiscordJson : JsonSerializerContext;
