using System.Globalization;
using System.Net;
using System.Text.Json;

namespace SprintBot.Discord.Rest;

/// <summary>An answer that says no, taken apart. See “Error Messages” and “Rate Limits”.</summary>
internal sealed class Refusal
{
    private const int FieldsToName = 10;
    private const int LongestReason = 1_000;
    private const string NoReason = "no explanation";
    private const double DefaultRetryAfter = 5;
    private const double LongestRetryAfter = 24 * 3600;
    private readonly HttpResponseMessage response;
    private readonly Said said;

    /// <param name="response">The status and the headers.</param>
    /// <param name="body">The body, whatever it is: a proxy's page is not JSON.</param>
    public Refusal(HttpResponseMessage response, byte[] body)
    {
        this.response = response;
        said = Parse(body);
    }

    /// <summary>Whether a 429 concerns all that the bot sends.</summary>
    public bool IsGlobal => response.Headers.Contains("X-RateLimit-Global") || said.IsGlobal;

    /// <summary>How long a 429 asks to wait, by its body or, where a proxy wrote it, by its header.</summary>
    public TimeSpan RetryAfter
    {
        get
        {
            var seconds = said.RetryAfter ?? response.Headers.RetryAfter?.Delta?.TotalSeconds ?? DefaultRetryAfter;
            return TimeSpan.FromMilliseconds(Math.Ceiling(1000 * Math.Clamp(seconds, 0.001, LongestRetryAfter)));
        }
    }

    /// <summary>The exception that says so, without the secrets of the request.</summary>
    public DiscordApiException ToException(Route route, string botToken)
    {
        var reason = Without(Without(said.Reason, botToken), route.InteractionToken);
        return new DiscordApiException(response.StatusCode, said.Code, route.Name, reason.Length > LongestReason ? reason[..LongestReason] + "…" : reason)
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

    private static Said Parse(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return new Said(0, false, null, NoReason); // HTML of a proxy on the way, or texts that are no Unicode: the status and the headers say enough
        }
    }

    private static Said Read(JsonElement json)
    {
        var text = Member(json, "message") is { ValueKind: JsonValueKind.String } message ? message.GetString()! : NoReason;
        var fields = Fields(Member(json, "errors"), "").Take(FieldsToName).ToList();
        return new Said(
            CodeOf(Member(json, "code")),
            Member(json, "global").ValueKind == JsonValueKind.True,
            Member(json, "retry_after") is { ValueKind: JsonValueKind.Number } seconds ? seconds.GetDouble() : null,
            fields.Count == 0 ? text : $"{text} ({string.Join("; ", fields)})");
    }

    private static int CodeOf(JsonElement code) => code switch
    {
        { ValueKind: JsonValueKind.Number } when code.TryGetInt32(out var number) => number,
        { ValueKind: JsonValueKind.String } when int.TryParse(code.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => 0,
    };

    /// <summary>What the body says: Discord's own code, 0 where it gave none; of a 429 whether it concerns everything and the seconds to wait; and why.</summary>
    private readonly record struct Said(int Code, bool IsGlobal, double? RetryAfter, string Reason);
}
