using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using SprintBot.Discord.Model;

namespace SprintBot.Discord.Rest;

/// <summary>
/// The part of Discord's REST API that a bot of slash commands needs. Every method throws <see cref="DiscordApiException"/> when Discord
/// refuses and <see cref="HttpRequestException"/> when it can't be reached; limits and 5xx answers are waited out first.
/// </summary>
public sealed class DiscordRest
{
    /// <summary>Discord waits three seconds for an interaction's first answer.</summary>
    private static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(2.5);

    /// <summary>Interactions' tokens live fifteen minutes.</summary>
    private static readonly TimeSpan LaterAnswers = TimeSpan.FromMinutes(15);

    /// <summary>How many servers come with one answer.</summary>
    public const int GuildsAtOnce = 200;

    private readonly RestSender sender;
    private readonly AttachmentDownload download;

    /// <param name="http">Made with <see cref="CreateHandler"/>; it is not disposed here.</param>
    /// <param name="options">How to reach Discord.</param>
    /// <param name="time">The clock of waits.</param>
    /// <param name="logger">Gets routes, statuses and waits; never a token or a text.</param>
    /// <param name="meters">Makes the meter “SprintBot.Discord”; null where nobody measures.</param>
    public DiscordRest(HttpClient http, DiscordOptions options, TimeProvider time, ILogger<DiscordRest> logger, IMeterFactory? meters = null)
    {
        Clock = new DiscordClock(time);
        Metrics = new DiscordMetrics(meters);
        sender = new RestSender(http, options, Clock, Metrics, time, logger);
        download = new AttachmentDownload(http, options, time);
    }

    /// <summary>Discord's clock, as far as its answers tell.</summary>
    public DiscordClock Clock { get; }

    internal DiscordMetrics Metrics { get; }

    /// <summary>A handler that follows no redirects and sends no cookies.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        EnableMultipleHttp2Connections = true,
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Where the gateway is, and how many sessions may still begin today. <c>GET /gateway/bot</c></summary>
    public Task<GatewayBot> GetGatewayBotAsync(CancellationToken ct) => GetAsync("/gateway/bot", "/gateway/bot", "", DiscordJson.Default.GatewayBot, ct);

    /// <summary>The application. <c>GET /applications/@me</c></summary>
    public Task<Application> GetCurrentApplicationAsync(CancellationToken ct) => GetAsync("/applications/@me", "/applications/@me", "", DiscordJson.Default.Application, ct);

    /// <summary>The commands registered everywhere, with their translations. <c>GET /applications/{application}/commands</c></summary>
    public Task<IReadOnlyList<ApplicationCommand>> GetGlobalApplicationCommandsAsync(Snowflake application, CancellationToken ct) =>
        GetAsync("/applications/{application}/commands", $"/applications/{application}/commands?with_localizations=true", "", DiscordJson.Default.IReadOnlyListApplicationCommand, ct);

    /// <summary>Replaces all commands registered everywhere; those whose name and type stay keep their id. <c>PUT /applications/{application}/commands</c></summary>
    /// <param name="application">The application's id.</param>
    /// <param name="commands">At most 100 slash, 15 user and 15 message commands.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<ApplicationCommand>> BulkOverwriteGlobalApplicationCommandsAsync(Snowflake application, IReadOnlyList<ApplicationCommand> commands, CancellationToken ct)
    {
        var route = new Route(HttpMethod.Put, "/applications/{application}/commands", $"/applications/{application}/commands") { IsSafeToRepeat = true };
        var answer = await sender.SendAsync(route, RequestBody.Of(commands, DiscordJson.Default.IReadOnlyListApplicationCommand), ct);
        return Read(answer, DiscordJson.Default.IReadOnlyListApplicationCommand, route);
    }

    /// <summary>Who may use the commands in a server, where its administrators changed that. <c>GET /applications/{application}/guilds/{guild}/commands/permissions</c></summary>
    public Task<IReadOnlyList<GuildApplicationCommandPermissions>> GetGuildApplicationCommandPermissionsAsync(Snowflake application, Snowflake guild, CancellationToken ct) =>
        GetAsync("/applications/{application}/guilds/{guild}/commands/permissions", $"/applications/{application}/guilds/{guild}/commands/permissions", guild.ToString(),
            DiscordJson.Default.IReadOnlyListGuildApplicationCommandPermissions, ct);

    /// <summary>A member of a server. <c>GET /guilds/{guild}/members/{user}</c></summary>
    public Task<GuildMember> GetGuildMemberAsync(Snowflake guild, Snowflake user, CancellationToken ct) =>
        GetAsync("/guilds/{guild}/members/{user}", $"/guilds/{guild}/members/{user}", guild.ToString(), DiscordJson.Default.GuildMember, ct);

    /// <summary>The bot as a user. <c>GET /users/@me</c></summary>
    public Task<User> GetCurrentUserAsync(CancellationToken ct) => GetAsync("/users/@me", "/users/@me", "", DiscordJson.Default.User, ct);

    /// <summary>The servers that the bot is in, by id; of each the id and the name only. <c>GET /users/@me/guilds</c></summary>
    /// <param name="after">Only those with larger ids.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>At most <see cref="GuildsAtOnce"/>.</returns>
    public Task<IReadOnlyList<Guild>> GetCurrentUserGuildsAsync(Snowflake after, CancellationToken ct) =>
        GetAsync("/users/@me/guilds", string.Create(CultureInfo.InvariantCulture, $"/users/@me/guilds?after={after}&limit={GuildsAtOnce}"), "", DiscordJson.Default.IReadOnlyListGuild, ct);

    /// <summary>A server's roles, with what they give. <c>GET /guilds/{guild}/roles</c></summary>
    public Task<IReadOnlyList<Role>> GetGuildRolesAsync(Snowflake guild, CancellationToken ct) =>
        GetAsync("/guilds/{guild}/roles", $"/guilds/{guild}/roles", guild.ToString(), DiscordJson.Default.IReadOnlyListRole, ct);

    /// <summary>A server's channels without its threads, also those that the bot does not see. <c>GET /guilds/{guild}/channels</c></summary>
    public Task<IReadOnlyList<Channel>> GetGuildChannelsAsync(Snowflake guild, CancellationToken ct) =>
        GetAsync("/guilds/{guild}/channels", $"/guilds/{guild}/channels", guild.ToString(), DiscordJson.Default.IReadOnlyListChannel, ct);

    /// <summary>A channel or thread. <c>GET /channels/{channel}</c></summary>
    public Task<Channel> GetChannelAsync(Snowflake channel, CancellationToken ct) => GetAsync("/channels/{channel}", $"/channels/{channel}", channel.ToString(), DiscordJson.Default.Channel, ct);

    /// <summary>Answers an interaction for the first time; due within 3 seconds. <c>POST /interactions/{interaction}/{token}/callback</c></summary>
    /// <remarks>It may be sent again while it is worth something: Discord takes only one, so a second does no harm.</remarks>
    public Task CreateInteractionResponseAsync(Snowflake interaction, string token, InteractionResponse response, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var path = $"/interactions/{interaction}/{Uri.EscapeDataString(token)}/callback";
        var route = new Route(HttpMethod.Post, "/interactions/{interaction}/{token}/callback", path, interaction.ToString())
        {
            InteractionToken = token,
            WorthlessAfter = FirstAnswer,
            IsSafeToRepeat = true,
        };
        return sender.SendAsync(route, RequestBody.Of(WithFiles(response, files), DiscordJson.Default.InteractionResponse, files), ct);
    }

    /// <summary>Changes an interaction's first answer, or fills in a deferred one. <c>PATCH /webhooks/{application}/{token}/messages/@original</c></summary>
    public async Task<Message> EditOriginalInteractionResponseAsync(Snowflake application, string token, MessageEdit edit, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var route = Webhook(HttpMethod.Patch, "/messages/@original", application, token) with { IsSafeToRepeat = true };
        var withFiles = files.Count == 0 ? edit : edit with { Attachments = Attachments(edit.Attachments, files) };
        return Read(await sender.SendAsync(route, RequestBody.Of(withFiles, DiscordJson.Default.MessageEdit, files), ct), DiscordJson.Default.Message, route);
    }

    /// <summary>Sends a further answer. <c>POST /webhooks/{application}/{token}</c></summary>
    public async Task<Message> CreateFollowupMessageAsync(Snowflake application, string token, MessageCreate message, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var route = Webhook(HttpMethod.Post, "", application, token);
        return Read(await sender.SendAsync(route, RequestBody.Of(WithFiles(message, files), DiscordJson.Default.MessageCreate, files), ct), DiscordJson.Default.Message, route);
    }

    /// <summary>Sends a message to a channel; with a nonce a second try is no second message. <c>POST /channels/{channel}/messages</c></summary>
    public async Task<Message> CreateMessageAsync(Snowflake channel, MessageCreate message, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var route = new Route(HttpMethod.Post, "/channels/{channel}/messages", $"/channels/{channel}/messages", channel.ToString()) { IsSafeToRepeat = message.Nonce is not null };
        var enforced = message.Nonce is null ? message : message with { EnforceNonce = true };
        return Read(await sender.SendAsync(route, RequestBody.Of(WithFiles(enforced, files), DiscordJson.Default.MessageCreate, files), ct), DiscordJson.Default.Message, route);
    }

    /// <summary>Changes a message of the bot's own. <c>PATCH /channels/{channel}/messages/{message}</c></summary>
    public async Task<Message> EditMessageAsync(Snowflake channel, Snowflake message, MessageEdit edit, IReadOnlyList<FileUpload> files, CancellationToken ct)
    {
        var route = new Route(HttpMethod.Patch, "/channels/{channel}/messages/{message}", $"/channels/{channel}/messages/{message}", channel.ToString()) { IsSafeToRepeat = true };
        var withFiles = files.Count == 0 ? edit : edit with { Attachments = Attachments(edit.Attachments, files) };
        return Read(await sender.SendAsync(route, RequestBody.Of(withFiles, DiscordJson.Default.MessageEdit, files), ct), DiscordJson.Default.Message, route);
    }

    /// <summary>Messages of a channel that are younger than an id, youngest first. <c>GET /channels/{channel}/messages</c></summary>
    /// <param name="channel">The channel; the bot needs Read Message History there, else there are none.</param>
    /// <param name="after">The id; that message itself is left out.</param>
    /// <param name="limit">1 to 100: the oldest of those that are younger.</param>
    /// <param name="ct">Gives up.</param>
    public Task<IReadOnlyList<Message>> GetChannelMessagesAsync(Snowflake channel, Snowflake after, int limit, CancellationToken ct) =>
        GetAsync("/channels/{channel}/messages", string.Create(CultureInfo.InvariantCulture, $"/channels/{channel}/messages?after={after}&limit={limit}"), channel.ToString(), DiscordJson.Default.IReadOnlyListMessage, ct);

    /// <summary>Starts a thread from a message, which can have one only. <c>POST /channels/{channel}/messages/{message}/threads</c></summary>
    /// <param name="channel">The message's channel.</param>
    /// <param name="message">The message, whose id the thread then has.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<Channel> StartThreadFromMessageAsync(Snowflake channel, Snowflake message, string name, CancellationToken ct)
    {
        var route = new Route(HttpMethod.Post, "/channels/{channel}/messages/{message}/threads", $"/channels/{channel}/messages/{message}/threads", channel.ToString()) { IsSafeToRepeat = true };
        return Read(await sender.SendAsync(route, RequestBody.Of(new ThreadCreate(name), DiscordJson.Default.ThreadCreate), ct), DiscordJson.Default.Channel, route);
    }

    /// <summary>Opens the direct-message channel with a user, or finds the one there is. <c>POST /users/@me/channels</c></summary>
    /// <remarks>That the user takes no messages shows when one is sent: <see cref="DiscordApiException"/> with code 50007.</remarks>
    public async Task<Channel> CreateDmAsync(Snowflake recipient, CancellationToken ct)
    {
        var route = new Route(HttpMethod.Post, "/users/@me/channels", "/users/@me/channels") { IsSafeToRepeat = true };
        return Read(await sender.SendAsync(route, RequestBody.Of(new DmCreate(recipient), DiscordJson.Default.DmCreate), ct), DiscordJson.Default.Channel, route);
    }

    /// <summary>Downloads an attachment from one of <see cref="DiscordOptions.CdnHosts"/>, without the token and without following redirects.</summary>
    /// <param name="url">The attachment's address.</param>
    /// <param name="maxBytes">More is refused.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="AttachmentException">The address is not allowed, the file is too large, or the host refused it.</exception>
    public Task<ReadOnlyMemory<byte>> DownloadAttachmentAsync(Uri url, long maxBytes, CancellationToken ct) => download.ReadAsync(url, maxBytes, ct);

    private static Route Webhook(HttpMethod method, string rest, Snowflake application, string token) =>
        new(method, $"/webhooks/{{application}}/{{token}}{rest}", $"/webhooks/{application}/{Uri.EscapeDataString(token)}{rest}", token) { InteractionToken = token, WorthlessAfter = LaterAnswers };

    private async Task<T> GetAsync<T>(string template, string path, string majorId, JsonTypeInfo<T> type, CancellationToken ct)
    {
        var route = new Route(HttpMethod.Get, template, path, majorId) { IsSafeToRepeat = true };
        return Read(await sender.SendAsync(route, null, ct), type, route);
    }

    private static T Read<T>(byte[] answer, JsonTypeInfo<T> type, Route route)
    {
        try
        {
            return JsonSerializer.Deserialize(answer, type) ?? throw Refusal.Unreadable(route);
        }
        catch (JsonException)
        {
            throw Refusal.Unreadable(route);
        }
    }

    private static InteractionResponse WithFiles(InteractionResponse response, IReadOnlyList<FileUpload> files)
    {
        if (files.Count == 0)
            return response;
        var data = response.Data ?? new InteractionCallbackData();
        return response with { Data = data with { Attachments = Attachments(data.Attachments, files) } };
    }

    private static MessageCreate WithFiles(MessageCreate message, IReadOnlyList<FileUpload> files) => files.Count == 0 ? message : message with { Attachments = Attachments(null, files) };

    /// <summary>Those that stay, then the new ones, whose ids are their places among the files.</summary>
    private static AttachmentReference[] Attachments(IReadOnlyList<AttachmentReference>? kept, IReadOnlyList<FileUpload> files) =>
        [.. kept ?? [], .. files.Select((file, index) => new AttachmentReference { Id = new Snowflake((ulong)index), Filename = file.Name, Description = file.Description })];
}
