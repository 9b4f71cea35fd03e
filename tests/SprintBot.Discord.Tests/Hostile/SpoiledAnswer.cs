using System.Net;
using System.Text;
using CsCheck;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>An answer of the REST API, or of what stands before it, that may be wrong in its status, its headers and its body.</summary>
/// <param name="Status">Any number of three digits.</param>
/// <param name="Headers">Those that the client looks at.</param>
/// <param name="Body">JSON or not.</param>
internal sealed record SpoiledAnswer(int Status, (string Name, string Value)[] Headers, byte[] Body)
{
    private static readonly int[] Statuses = [200, 200, 200, 201, 204, 206, 299, 300, 301, 302, 304, 307, 400, 401, 403, 404, 413, 429, 429, 429, 499, 500, 502, 503, 522, 599, 600, 999];
    private static readonly string[] Numbers = ["0", "1", "0.5", "-1", "-0", "NaN", "Infinity", "-Infinity", "1e30", "1e400", "2591999", "4294967296", "99999999999999999999", "", "soon", "1,5", "0x10", "\ud83d\ude00"];

    private static readonly string[] Names =
        ["Retry-After", "X-RateLimit-Bucket", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "X-RateLimit-Reset-After", "X-RateLimit-Global", "X-RateLimit-Scope", "Content-Length"];

    private static readonly string[] Dates = ["Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 01 Jan 0001 00:00:00 GMT", "Sat, 01 Jan 2150 00:00:00 GMT", "Wed, 16 Sep 2026 12:00:00 GMT", "yesterday", ""];

    private static readonly string[] Bodies =
    [
        True.Guild, True.Channel, "[" + True.Channel + "]", """{"id":"5","content":"x"}""", "[]", "{}", """[{"id":"5","name":"a","description":"b","options":[{"type":3,"name":"c","description":"d","choices":[{"name":"e","value":"f"}]}]}]""",
        """{"url":"wss://gateway.discord.gg","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}""",
        """{"message":"You are being rate limited.","retry_after":1.337,"global":false}""", """{"message":"You are being rate limited.","retry_after":0.5,"global":true}""",
        """{"message":"Invalid Form Body","code":50035,"errors":{"data":{"components":{"0":{"value":{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}}}}}}""",
        """{"message":"Unknown interaction","code":10062}""", """{"message":"401: Unauthorized","code":0}""", "<html><body>502 Bad Gateway</body></html>", "",
    ];

    private static Gen<byte[]> AnyBody => Gen.OneOf(Bodies).SelectMany(body => Gen.Frequency<byte[]>((1, Gen.Const(Encoding.UTF8.GetBytes(body))), (4, Spoiled.Of(body))));

    private static Gen<(string, string)> AnyHeader => Gen.Frequency<(string, string)>(
        (5, Gen.Select(Gen.OneOf(Names), Gen.OneOf(Numbers))), (1, Gen.OneOf(Dates).Select(date => ("Date", date))), (1, Gen.OneOf("http://127.0.0.1:1/", "/", "x:").Select(place => ("Location", place))));

    public static Gen<SpoiledAnswer> Any { get; } = Gen.Select(Gen.OneOf(Statuses), AnyHeader.Array[0, 6], AnyBody, (status, headers, body) => new SpoiledAnswer(status, headers, body));

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public override string ToString() => $"{Status} {string.Join(", ", Headers)} {Encoding.Latin1.GetString(Body.AsSpan(0, Math.Min(Body.Length, 1_000)))}";
}
