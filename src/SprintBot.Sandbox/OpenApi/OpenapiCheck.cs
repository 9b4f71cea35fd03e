using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Holds requests and answers against Discord's own description, where it is at hand.</summary>
internal sealed class OpenapiCheck(JsonObject? document)
{
    private const string Permissions = "default_member_permissions";
    private readonly JsonSchema? schemas = document is null ? null : new JsonSchema(document);

    /// <param name="path">Null looks for <c>shared/discord/openapi.json</c> beside the repository; empty checks nothing.</param>
    public static OpenapiCheck Load(string? path)
    {
        path ??= Beside();
        return new OpenapiCheck(string.IsNullOrEmpty(path) ? null : JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject);
    }

    public bool IsOn => schemas is not null;

    public void CheckRequest(World world, Route route, RestRequest request)
    {
        if (Operation(route) is not { } operation || request.Body is null) return;
        var schema = operation.At("requestBody").At("content").At("application/json").At("schema");
        if (schema is null) return;
        foreach (var fault in schemas!.Check(schema, Narrowed(request.Body)))
            world.Violate(route.Method, route.Template, "request", fault);
    }

    public void CheckAnswer(World world, Route route, RestAnswer answer)
    {
        if (Operation(route) is not { } operation) return;
        var responses = operation.At("responses");
        var described = responses.At($"{answer.Status}") ?? responses.At(answer.Status >= 500 ? "5XX" : answer.Status >= 400 ? "4XX" : "none");
        if (described is null)
        {
            if (answer.Status < 400) world.Violate(route.Method, route.Template, "response", $"status {answer.Status} is not described");
            return;
        }

        // Nested error codes are text in practice and a 429 may lack its code: the description is narrower than Discord.
        if (answer.Status >= 400) return;
        var schema = schemas!.Resolve(described).At("content").At("application/json").At("schema");
        if (schema is null || answer.Body is null) return;
        foreach (var fault in schemas.Check(schema, answer.Body)) world.Violate(route.Method, route.Template, "response", fault);
    }

    private JsonNode? Operation(Route route)
    {
        if (schemas is null) return null;
        var paths = document.At("paths") as JsonObject;
        return paths.At(route.Template).At(route.Method.ToLowerInvariant());
    }

    // Permissions are sent as text and an attachment's id may be a number: rewritten to what the description knows.
    private static JsonNode Narrowed(JsonNode body)
    {
        var copy = body.DeepClone();
        foreach (var part in Objects(copy))
        {
            if (part.Text(Permissions) is not null && part.Id(Permissions) is { } bits) part[Permissions] = bits;
            foreach (var attachment in (part.List("attachments") ?? []).OfType<JsonObject>())
                if (attachment.Number("id") is not null) attachment["id"] = attachment.Id("id")!.Value.Text();
        }

        return copy;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(fields).ToArray(),
        JsonArray list => list.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    private static string? Beside()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "SprintBot.sln"))) continue;
            var path = Path.Combine(folder.FullName, "..", "shared", "discord", "openapi.json");
            return File.Exists(path) ? path : null;
        }

        return null;
    }
}
