using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SprintBot.Markup;

namespace SprintBot.Cli;

/// <summary><c>sprintbot rst</c>: Discord Markdown in, reST out.</summary>
internal static class RstVerb
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var lines = new Option<bool>("--jsonl") { Description = "Take a JSON object {\"md\": …} a line, and answer each with {\"rst\": …} or {\"error\": …}" };
        var command = new Command("rst", "Turn Discord's Markdown on standard input into reStructuredText") { lines };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(lines), ct));
        return command;
    }

    private static async Task<int> RunAsync(bool isLines, CancellationToken ct)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Utf8);
        await using var output = Console.OpenStandardOutput();
        if (isLines)
            return await AnswerLinesAsync(input, output, ct);
        await output.WriteAsync(Utf8.GetBytes(DiscordMarkdown.ToRst(await input.ReadToEndAsync(ct))), ct);
        return ExitCode.Done;
    }

    private static async Task<int> AnswerLinesAsync(StreamReader input, Stream output, CancellationToken ct)
    {
        while (await input.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            await output.WriteAsync(Answer(line), ct);
            await output.FlushAsync(ct);
        }
        return ExitCode.Done;
    }

    private static byte[] Answer(string line)
    {
        try
        {
            using var asked = JsonDocument.Parse(line);
            return asked.RootElement is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty("md", out var markdown) && markdown.ValueKind == JsonValueKind.String
                ? Member("rst", DiscordMarkdown.ToRst(markdown.GetString()!))
                : Member("error", "The line is not a JSON object with a string “md”.");
        }
        catch (JsonException)
        {
            return Member("error", "The line is not JSON.");
        }
        catch (InvalidOperationException)
        {
            return Member("error", "“md” holds half a character.");
        }
    }

    private static byte[] Member(string name, string text)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            json.WriteStartObject();
            json.WriteString(name, text);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
