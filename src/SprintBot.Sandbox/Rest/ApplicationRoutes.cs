using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>The gateway's address, the application and its bot user.</summary>
internal sealed class ApplicationRoutes(World world)
{
    public IEnumerable<Route> All =>
    [
        new("GET", "/gateway", _ => RestAnswer.Ok(new JsonObject { ["url"] = GatewayUrl })),
        new("GET", "/gateway/bot", _ => RestAnswer.Ok(GatewayBot())),
        new("GET", "/applications/@me", _ => RestAnswer.Ok(Application())),
        new("GET", "/oauth2/applications/@me", _ => RestAnswer.Ok(Application())),
        new("GET", "/users/@me", _ => RestAnswer.Ok(Me())),
        new("GET", "/users/@me/guilds", _ => RestAnswer.Ok(world.GuildsOfBot.Select(guild => (JsonNode?)Summary(guild)).ToJsonArray())),
        new("POST", "/users/@me/channels", OpenDirect),
        new("GET", "/users/{user_id}", request =>
            RestAnswer.Ok((world.Users.GetValueOrDefault(request.Id("user_id")) ?? throw RefusedRequest.UnknownUser()).ToWire())),
    ];

    private string GatewayUrl => $"ws://{world.ApiHost}";

    private JsonObject GatewayBot() => new()
    {
        ["url"] = GatewayUrl,
        ["shards"] = 1,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = GatewayHub.SessionsADay,
            ["remaining"] = world.Gateway.Remaining,
            ["reset_after"] = (int)TimeSpan.FromDays(1).TotalMilliseconds,
            ["max_concurrency"] = 1,
        },
    };

    private JsonObject Me()
    {
        var me = world.Bot.ToWire();
        me["mfa_enabled"] = false;
        me["locale"] = "en-US";
        me["premium_type"] = 0;
        me["email"] = null;
        me["verified"] = true;
        return me;
    }

    private JsonObject Application() => new()
    {
        ["id"] = world.ApplicationId.Text(),
        ["name"] = world.Bot.Username,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = world.Bot.ToWire(),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
        ["verify_key"] = new string('0', 64),
        ["flags"] = 0,
        ["flags_new"] = "0",
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = world.Owner.ToWire(),
        ["approximate_guild_count"] = world.GuildsOfBot.Count(),
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
    };

    private JsonObject Summary(SandboxGuild guild) => new()
    {
        ["id"] = guild.Id.Text(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["banner"] = null,
        ["owner"] = false,
        ["permissions"] = ((ulong)guild.Find(world.Bot.Id)!.Permissions).Text(),
        ["features"] = new JsonArray(),
    };

    private RestAnswer OpenDirect(RestRequest request)
    {
        var recipient = request.Body.Id("recipient_id") is { } id ? world.Users.GetValueOrDefault(id) : null;
        if (recipient is null || recipient.IsBot) throw RefusedRequest.InvalidRecipients();
        return RestAnswer.Ok(world.DirectChannelOf(recipient).ToWire());
    }
}
