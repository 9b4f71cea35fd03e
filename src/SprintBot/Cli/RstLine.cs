using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SprintBot.Markup;

namespace SprintBot.Cli;

/// <summary>One line of <c>sprintbot rst --jsonl</c>.</summary>
internal static class RstLine
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer to a line, its line end included.</summary>
    public static byte[] Answer(ReadOnlySequence<byte> line)
    {
        try
        {
            return Line("rst", DiscordMarkdown.ToRst(MarkdownOf(line)));
        }
        catch (FormatException error)
        {
            return Line("error", error.Message);
        }
    }

    private static string MarkdownOf(ReadOnlySequence<byte> line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("md", out var text) && text.ValueKind == JsonValueKind.String)
                return text.GetString()!;
            throw new FormatException("This is not an object with a string \"md\".");
        }
        catch (JsonException)
        {
            throw new FormatException("This is not a line of JSON.");
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("The text holds half of a surrogate pair or is not UTF-8.");
        }
    }

    private static byte[] Line(string name, string value)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, Readable))
        {
            json.WriteStartObject();
            json.WriteString(name, value);
            json.WriteEndObject();
        }
        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }
}
