using System.Buffers;
using System.Text;
using System.Text.Json;
using SprintBot.Cli;

namespace SprintBot.Tests.Cli;

public sealed class RstLineTests
{
    private static (string Name, string Value) Answer(byte[] line)
    {
        var answer = RstLine.Answer(new ReadOnlySequence<byte>(line));
        Assert.Equal((byte)'\n', answer[^1]);
        Assert.Equal(1, answer.Count(sign => sign == '\n'));
        using var json = JsonDocument.Parse(answer);
        var member = Assert.Single(json.RootElement.EnumerateObject());
        return (member.Name, member.Value.GetString()!);
    }

    [Fact]
    public void A_text_is_answered_with_its_reST() => Assert.EndsWith("**a** 潮位 \\`\n", Answer(Encoding.UTF8.GetBytes("""{"md": "**a** 潮位 `", "other": 1}""")).Value, StringComparison.Ordinal);

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{\"md\": ")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"md\": 1}")]
    [InlineData("{\"md\": null}")]
    [InlineData("{\"md\": \"\\ud83d\"}")]
    [InlineData("{\"md\": \"a\"} {\"md\": \"b\"}")]
    public void A_line_that_is_none_is_answered_with_an_error(string line) => Assert.Equal("error", Answer(Encoding.UTF8.GetBytes(line)).Name);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_an_error() => Assert.Equal("error", Answer([.. "{\"md\": \"a"u8, 0xFF, .. "\"}"u8]).Name);
}
