namespace SprintBot.Markup.Tests;

/// <summary>64 KiB of the worst: nothing overflows the stack, and no line is longer than docutils reads.</summary>
public sealed class HostileTextTests
{
    private const int Size = 65_536;
    private const int LongestLine = 9_999;

    [Theory]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("_")]
    [InlineData("`")]
    [InlineData("> ")]
    [InlineData(">>> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("||")]
    [InlineData("||a")]
    [InlineData("~~")]
    [InlineData("<")]
    [InlineData("\\")]
    [InlineData("[a](")]
    [InlineData("](https://x.y/)")]
    [InlineData("**a*")]
    [InlineData("word ")]
    [InlineData("字")]
    [InlineData("```\n")]
    [InlineData("-# a\n")]
    [InlineData("\U0001F600")]
    [InlineData("e\u0301")]
    public void Its_lines_stay_short_enough(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Size / part.Length));
        foreach (var start in new[] { "", "# ", "x\n", "- " })
            Assert.True(DiscordMarkdown.ToRst(start + text).Split('\n').Max(line => line.Length) <= LongestLine);
    }
}
