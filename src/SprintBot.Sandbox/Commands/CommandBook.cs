using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>The commands of the application, everywhere and per guild, as Discord keeps and echoes them.</summary>
internal sealed class CommandBook(World world)
{
    private const int CreationsADay = 200;
    private static readonly string[] Localised = ["name_localizations", "description_localizations"];
    private readonly Dictionary<ulong, List<JsonObject>> scopes = [];
    private readonly List<(ulong Scope, DateTimeOffset At)> creations = [];

    public event Action? Changed;

    public bool Any => scopes.Values.Any(commands => commands.Count > 0);

    /// <param name="scope">The guild's id, or 0 for commands that are everywhere.</param>
    public IReadOnlyList<JsonObject> In(ulong scope) => scopes.TryGetValue(scope, out var commands) ? commands : [];

    public IEnumerable<JsonObject> Visible(ulong? guildId) => guildId is { } id ? In(id).Concat(In(0)) : In(0);

    public JsonObject? Find(ulong scope, ulong id) => In(scope).FirstOrDefault(command => command.Id("id") == id);

    public (JsonObject Command, bool Created) Put(ulong scope, JsonNode? body)
    {
        Check([body], _ => "");
        var counts = In(scope).Count(command => command.Number("type") == (body.Number("type") ?? 1));
        var known = Known(scope, body);
        if (known is null && counts >= MostOf(body.Number("type") ?? 1)) throw TooMany(body.Number("type") ?? 1);
        var command = Keep(scope, body!, known);
        if (known is null) List(scope).Add(command);
        else List(scope)[List(scope).IndexOf(known)] = command;
        Changed?.Invoke();
        return (command, known is null);
    }

    public IReadOnlyList<JsonObject> ReplaceAll(ulong scope, JsonArray bodies)
    {
        Check([.. bodies], index => index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var type in new long[] { 1, 2, 3 })
            if (bodies.Count(body => (body.Number("type") ?? 1) == type) > MostOf(type)) throw TooMany(type);
        var kept = bodies.Select(body => Keep(scope, body!, Known(scope, body))).ToList();
        scopes[scope] = kept;
        Changed?.Invoke();
        return kept;
    }

    public JsonObject Change(ulong scope, JsonObject command, JsonNode? patch)
    {
        var merged = (JsonObject)command.DeepClone();
        foreach (var (name, value) in patch as JsonObject ?? []) merged[name] = value?.DeepClone();
        Check([merged], _ => "");
        var changed = Keep(scope, merged, command);
        List(scope)[List(scope).IndexOf(command)] = changed;
        Changed?.Invoke();
        return changed;
    }

    public void Remove(ulong scope, JsonObject command)
    {
        List(scope).Remove(command);
        Changed?.Invoke();
    }

    /// <summary>Without <c>with_localizations</c> a GET leaves the dictionaries out.</summary>
    public static JsonObject Echo(JsonObject command, bool localizations)
    {
        var copy = (JsonObject)command.DeepClone();
        if (!localizations) Strip(copy);
        return copy;
    }

    private static void Strip(JsonObject part)
    {
        foreach (var name in Localised) part.Remove(name);
        foreach (var inner in (part.List("options") ?? []).Concat(part.List("choices") ?? []).OfType<JsonObject>()) Strip(inner);
    }

    private static void Check(IReadOnlyList<JsonNode?> bodies, Func<int, string> pathOf)
    {
        var errors = new FormErrors();
        var names = new HashSet<(long, string?)>();
        for (var index = 0; index < bodies.Count; index++)
        {
            CommandRules.Check(bodies[index], pathOf(index), errors);
            if (!names.Add((bodies[index].Number("type") ?? 1, bodies[index].Text("name"))))
                errors.Add(pathOf(index), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        }

        errors.ThrowIfAny();
    }

    private JsonObject Keep(ulong scope, JsonNode body, JsonObject? known)
    {
        if (known is null) CountCreation(scope);
        var id = known.Id("id") ?? world.Snowflakes.Next();
        var command = CommandEcho.Normalise(body, id, world.ApplicationId, scope);
        command["version"] = known.Text("version");
        if (known is null || !JsonNode.DeepEquals(command, known)) command["version"] = world.Snowflakes.Next().Text();
        return command;
    }

    private void CountCreation(ulong scope)
    {
        creations.RemoveAll(creation => creation.At < world.Now - TimeSpan.FromDays(1));
        if (creations.Count(creation => creation.Scope == scope) >= CreationsADay)
            throw new RefusedRequest(400, 30034, "Max number of daily application command creates has been reached (200)");
        creations.Add((scope, world.Now));
    }

    private JsonObject? Known(ulong scope, JsonNode? body) => In(scope).FirstOrDefault(command =>
        command.Text("name") == body.Text("name") && command.Number("type") == (body.Number("type") ?? 1));

    private List<JsonObject> List(ulong scope)
    {
        if (!scopes.TryGetValue(scope, out var commands)) scopes[scope] = commands = [];
        return commands;
    }

    private static int MostOf(long type) => type switch { 1 => 100, 2 or 3 => 15, _ => 1 };

    private static RefusedRequest TooMany(long type) =>
        new(400, 30032, $"Maximum number of application commands reached ({MostOf(type)})");
}
