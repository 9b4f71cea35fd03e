using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>The application's commands, everywhere and per guild.</summary>
internal sealed class CommandRoutes(World world)
{
    private const string Everywhere = "/applications/{application_id}/commands";
    private const string InGuild = "/applications/{application_id}/guilds/{guild_id}/commands";

    public IEnumerable<Route> All =>
    [
        .. For(Everywhere),
        .. For(InGuild),
        new("GET", InGuild + "/permissions", request => RestAnswer.Ok(Allowed(request))),
    ];

    private IEnumerable<Route> For(string path) =>
    [
        new("GET", path, request => RestAnswer.Ok(Echo(world.Commands.In(Scope(request)), request.Asks("with_localizations")))),
        new("PUT", path, request => RestAnswer.Ok(Echo(world.Commands.ReplaceAll(Scope(request), Bodies(request)), true))),
        new("POST", path, Create),
        new("GET", path + "/{command_id}", request => RestAnswer.Ok(CommandBook.Echo(Of(request), true))),
        new("PATCH", path + "/{command_id}", request =>
            RestAnswer.Ok(CommandBook.Echo(world.Commands.Change(Scope(request), Of(request), request.Body), true))),
        new("DELETE", path + "/{command_id}", Remove),
    ];

    private ulong Scope(RestRequest request)
    {
        if (request.Id("application_id") != world.ApplicationId) throw new RefusedRequest(403, 20012, "You are not authorized to perform this action on this application");
        if (!request.Path.ContainsKey("guild_id")) return 0;
        var guildId = request.Id("guild_id");
        return world.GuildsOfBot.Any(guild => guild.Id == guildId) ? guildId : throw RefusedRequest.MissingAccess();
    }

    private JsonObject Of(RestRequest request) =>
        world.Commands.Find(Scope(request), request.Id("command_id")) ?? throw RefusedRequest.UnknownCommand();

    private RestAnswer Create(RestRequest request)
    {
        var (command, created) = world.Commands.Put(Scope(request), request.Body);
        return new RestAnswer(created ? 201 : 200, CommandBook.Echo(command, true));
    }

    private RestAnswer Remove(RestRequest request)
    {
        world.Commands.Remove(Scope(request), Of(request));
        return RestAnswer.NoContent;
    }

    private static JsonArray Bodies(RestRequest request)
    {
        if (request.Body is JsonArray bodies) return bodies;
        var errors = new FormErrors();
        errors.Add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        errors.ThrowIfAny();
        return [];
    }

    private static JsonArray Echo(IEnumerable<JsonObject> commands, bool localizations) =>
        commands.Select(command => (JsonNode?)CommandBook.Echo(command, localizations)).ToJsonArray();

    private JsonArray Allowed(RestRequest request)
    {
        var guildId = Scope(request);
        return world.GuildsOfBot.Single(guild => guild.Id == guildId).AllowedCommands.Select(entry => (JsonNode?)new JsonObject
        {
            ["id"] = entry.Key.Text(),
            ["application_id"] = world.ApplicationId.Text(),
            ["guild_id"] = guildId.Text(),
            ["permissions"] = entry.Value.Select(user => (JsonNode?)new JsonObject { ["id"] = user.Text(), ["type"] = 2, ["permission"] = true }).ToJsonArray(),
        }).ToJsonArray();
    }
}
