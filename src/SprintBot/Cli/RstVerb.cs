using System.Buffers;
using System.CommandLine;
using System.IO.Pipelines;
using System.Text;
using SprintBot.Markup;

namespace SprintBot.Cli;

/// <summary><c>sprintbot rst</c>: Discord Markdown in, reST out.</summary>
internal static class RstVerb
{
    public static Command Create()
    {
        var lines = new Option<bool>("--jsonl") { Description = "Take a JSON object {\"md\": …} a line, and answer each with {\"rst\": …} or {\"error\": …}" };
        var command = new Command("rst", "Turn Discord's Markdown on standard input into reStructuredText") { lines };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(lines), ct));
        return command;
    }

    private static async Task<int> RunAsync(bool isLines, CancellationToken ct)
    {
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();
        if (isLines)
            return await AnswerLinesAsync(PipeReader.Create(input), output, ct);
        using var all = new MemoryStream();
        await input.CopyToAsync(all, ct);
        await output.WriteAsync(Encoding.UTF8.GetBytes(DiscordMarkdown.ToRst(Interactions.ReceivedText.Of(all.GetBuffer().AsSpan(0, (int)all.Length)) ?? throw new VerbFailure("standard input is not UTF-8."))), ct);
        return ExitCode.Done;
    }

    /// <summary>Each line is answered, and the answer sent off, before the next is waited for. Blank lines are no questions.</summary>
    private static async Task<int> AnswerLinesAsync(PipeReader input, Stream output, CancellationToken ct)
    {
        while (true)
        {
            var read = await input.ReadAsync(ct);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                await AnswerAsync(rest.Slice(0, end), output, ct);
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            if (read.IsCompleted)
            {
                await AnswerAsync(rest, output, ct);
                return ExitCode.Done;
            }
            input.AdvanceTo(rest.Start, rest.End);
        }
    }

    private static async Task AnswerAsync(ReadOnlySequence<byte> line, Stream output, CancellationToken ct)
    {
        if (line.ToArray().AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0)
            return;
        await output.WriteAsync(RstLine.Answer(line), ct);
        await output.FlushAsync(ct);
    }
}
