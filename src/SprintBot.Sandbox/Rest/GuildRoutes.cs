using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

internal sealed class GuildRoutes(World world)
{
    public IEnumerable<Route> All =>
    [
        new("GET", "/guilds/{guild_id}", request => RestAnswer.Ok(Whole(Of(request), request.Asks("with_counts")))),
        new("GET", "/guilds/{guild_id}/channels", request => RestAnswer.Ok(Channels(Of(request)))),
        new("GET", "/guilds/{guild_id}/roles", request => RestAnswer.Ok(Of(request).Roles.Select(role => (JsonNode?)role.ToWire()).ToJsonArray())),
        new("GET", "/guilds/{guild_id}/members", Members),
        new("GET", "/guilds/{guild_id}/members/search", Search),
        new("GET", "/guilds/{guild_id}/members/{user_id}", Member),
    ];

    private SandboxGuild Of(RestRequest request) => world.Guilds.TryGetValue(request.Id("guild_id"), out var guild) && guild.HasBot
        ? guild
        : throw RefusedRequest.UnknownGuild();

    private static JsonObject Whole(SandboxGuild guild, bool counts)
    {
        var wire = guild.ToWire();
        if (!counts) return wire;
        wire["approximate_member_count"] = guild.Members.Count;
        wire["approximate_presence_count"] = guild.Members.Count;
        return wire;
    }

    private static JsonArray Channels(SandboxGuild guild) => guild.Channels.Select(channel => (JsonNode?)channel.ToWire()).ToJsonArray();

    private RestAnswer Member(RestRequest request)
    {
        var guild = Of(request);
        var id = request.Path["user_id"] == "@me" ? world.Bot.Id : request.Id("user_id");
        if (!world.Users.ContainsKey(id)) throw RefusedRequest.UnknownUser();
        return RestAnswer.Ok((guild.Find(id) ?? throw RefusedRequest.UnknownMember()).ToWire());
    }

    private RestAnswer Members(RestRequest request)
    {
        var guild = Of(request);
        if (!world.Options.PresentMembersIntent) throw RefusedRequest.MissingAccess();
        var after = request.QueryId("after") ?? 0;
        var page = guild.Members.Where(member => member.User.Id > after).OrderBy(member => member.User.Id).Take(request.Limit(1, 1000));
        return RestAnswer.Ok(page.Select(member => (JsonNode?)member.ToWire()).ToJsonArray());
    }

    private RestAnswer Search(RestRequest request)
    {
        var query = request.Query.GetValueOrDefault("query") ?? "";
        var found = Of(request).Members.Where(member => NamesOf(member).Any(name => name.StartsWith(query, StringComparison.OrdinalIgnoreCase)));
        return RestAnswer.Ok(found.Take(request.Limit(1, 1000)).Select(member => (JsonNode?)member.ToWire()).ToJsonArray());
    }

    private static IEnumerable<string> NamesOf(SandboxMember member) =>
        new[] { member.User.Username, member.User.GlobalName, member.Nick }.OfType<string>();
}
