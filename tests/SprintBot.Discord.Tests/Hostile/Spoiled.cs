using System.Text;
using System.Text.Json;
using CsCheck;

namespace SprintBot.Discord.Tests.Hostile;

/// <summary>True JSON, and the same with a value replaced, doubled or cut off, or with bytes that are no JSON.</summary>
internal static class Spoiled
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1.5", "1e400", "-1e400", "1e18", "2147483648", "99999999999999999999999999", "\"\"", "\"x\"", "\"-1\"", "\"NaN\"", "\"1e30\"",
        "\"\\ud800\"", "\"\\udc00\\u0000\"", "\"\\uFFFF\"", "{}", "[]", "[null]", "[[]]", "[{}]", "{\"\":null}", "{\"1\":null}", "{\"1\":{}}", "{\"\\ud800\":1}", "\"\u0001\"", "nul", "\"open",
        Nested(60), Nested(2_000), $"\"{new string('x', 20_000)}\"", new string('9', 5_000),
    ];

    private static readonly byte[][] Bytes = [[0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0x00], [0xEF, 0xBB, 0xBF], "}"u8.ToArray(), "\""u8.ToArray(), "\\u"u8.ToArray()];

    /// <summary>One to three spoils of a payload.</summary>
    public static Gen<byte[]> Of(string payload) => Spoil.Array[1, 3].Select(spoils => spoils.Aggregate(Encoding.UTF8.GetBytes(payload), (json, spoil) => spoil(json)));

    /// <summary>Every value in turn replaced by every hostile one.</summary>
    public static IEnumerable<byte[]> EachOf(string payload)
    {
        var json = Encoding.UTF8.GetBytes(payload);
        return ValuesOf(json).SelectMany(range => Values.Select(value => Replaced(json, range, Encoding.UTF8.GetBytes(value))));
    }

    private static Gen<Func<byte[], byte[]>> Spoil => Gen.Frequency<Func<byte[], byte[]>>(
        (6, Gen.Select(Gen.UInt, Gen.OneOf(Values), (place, value) => (Func<byte[], byte[]>)(json => Replaced(json, Pick(json, place), Encoding.UTF8.GetBytes(value))))),
        (2, Gen.Select(Gen.UInt, Gen.UInt, (from, to) => (Func<byte[], byte[]>)(json => Replaced(json, Pick(json, to), json[Pick(json, from)])))),
        (1, Gen.UInt.Select(place => (Func<byte[], byte[]>)(json => json[..(int)(place % (json.Length + 1))]))),
        (1, Gen.Select(Gen.UInt, Gen.OneOf(Bytes), (place, bytes) => (Func<byte[], byte[]>)(json => Replaced(json, (int)(place % (json.Length + 1))..(int)(place % (json.Length + 1)), bytes)))));

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static Range Pick(byte[] json, uint place) => ValuesOf(json) is { Count: > 0 } values ? values[(int)(place % values.Count)] : ..;

    private static byte[] Replaced(byte[] json, Range range, byte[] value)
    {
        var (start, length) = range.GetOffsetAndLength(json.Length);
        return [.. json[..start], .. value, .. json[(start + length)..]];
    }

    /// <summary>Where the values are, those in other values too; up to the first fault.</summary>
    private static List<Range> ValuesOf(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 100_000 });
        var (values, open) = (new List<Range>(), new Stack<int>());
        try
        {
            while (reader.Read())
                Note(ref reader, values, open);
        }
        catch (JsonException)
        {
            // spoiled already
        }
        return values;
    }

    private static void Note(ref Utf8JsonReader reader, List<Range> values, Stack<int> open)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            open.Push((int)reader.TokenStartIndex);
        else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            values.Add(open.Pop()..(int)reader.BytesConsumed);
        else if (reader.TokenType is not JsonTokenType.PropertyName)
            values.Add((int)reader.TokenStartIndex..(int)reader.BytesConsumed);
    }
}
