using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SprintBot.Discord.Rest;

/// <summary>An answer that says no, taken apart. See “Error Messages” and “Rate Limits”.</summary>
internal sealed class Refusal
{
    private const int FieldsToName = 10;
    private const double DefaultRetryAfter = 5;
    private const double LongestRetryAfter = 24 * 3600;
    private readonly HttpResponseMessage response;
    private readonly JsonElement json;

    /// <param name="response">The status and the headers.</param>
    /// <param name="body">The body, whatever it is: a proxy's page is not JSON.</param>
    public Refusal(HttpResponseMessage response, byte[] body)
    {
        this.response = response;
        json = Parse(body);
    }

    /// <summary>Discord's own code; 0 where it gave none.</summary>
    public int Code => Member(json, "code") switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var code) => code,
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var code) => code,
        _ => 0,
    };

    /// <summary>Whether a 429 concerns all that the bot sends.</summary>
    public bool IsGlobal => response.Headers.Contains("X-RateLimit-Global") || Member(json, "global").ValueKind == JsonValueKind.True;

    /// <summary>How long a 429 asks to wait, by its body or, where a proxy wrote it, by its header.</summary>
    public TimeSpan RetryAfter
    {
        get
        {
            var seconds = Member(json, "retry_after") is { ValueKind: JsonValueKind.Number } body ? body.GetDouble() : response.Headers.RetryAfter?.Delta?.TotalSeconds;
            return TimeSpan.FromMilliseconds(Math.Ceiling(1000 * Math.Clamp(seconds ?? DefaultRetryAfter, 0.001, LongestRetryAfter)));
        }
    }

    /// <summary>The exception that says so, without the secrets of the request.</summary>
    public DiscordApiException ToException(Route route, string botToken)
    {
        var text = Member(json, "message") is { ValueKind: JsonValueKind.String } message ? message.GetString()! : "no explanation";
        var fields = Fields(Member(json, "errors"), "").Take(FieldsToName).ToList();
        var reason = fields.Count == 0 ? text : $"{text} ({string.Join("; ", fields)})";
        return new DiscordApiException(response.StatusCode, Code, route.Name, Without(Without(reason, botToken), route.InteractionToken))
        {
            RetryAfter = response.StatusCode == HttpStatusCode.TooManyRequests ? RetryAfter : null,
        };
    }

    /// <summary>The answer could not be read although the status promised one: that is not Discord.</summary>
    public static DiscordApiException Unreadable(Route route) => new(HttpStatusCode.OK, 0, route.Name, "the answer is not what Discord's API would say; is the API's address right?");

    private static string Without(string text, string? secret) => string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "…", StringComparison.Ordinal);

    /// <summary>The paths of the fields that Discord finds wrong, with its codes, which are words; what the fields hold is left out.</summary>
    private static IEnumerable<string> Fields(JsonElement errors, string path)
    {
        if (errors.ValueKind != JsonValueKind.Object)
            return [];
        return errors.EnumerateObject().SelectMany(property => property.NameEquals("_errors")
            ? Codes(property.Value).Select(code => $"{path}: {code}")
            : Fields(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}"));
    }

    private static IEnumerable<string> Codes(JsonElement list) => list.ValueKind != JsonValueKind.Array ? [] :
        list.EnumerateArray().Select(error => Member(error, "code") is { ValueKind: not JsonValueKind.Undefined } code ? code.ToString() : "?");

    private static JsonElement Member(JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : default;

    private static JsonElement Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default; // HTML of a proxy on the way: the status and the headers say enough
        }
    }
}
