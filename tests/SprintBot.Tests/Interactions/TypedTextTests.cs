using SprintBot.Markup;

namespace SprintBot.Tests.Interactions;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData(" \t\n", true)]
    [InlineData("\u0000", true)]
    [InlineData("\u200B\u2060\uFEFF", true)]
    [InlineData("\u2800 \u3164\u115F", true)]
    [InlineData("\uFE0F", true)]
    [InlineData("🦆", false)]
    [InlineData(".", false)]
    [InlineData("潮", false)]
    public void What_nobody_sees_is_no_text(string? text, bool isBlank) => Assert.Equal(isBlank, TypedText.IsBlank(text));

    [Theory]
    [InlineData("  two \n words ", "two words")]
    [InlineData("\u200B ", "")]
    public void One_line_has_single_spaces(string text, string line) => Assert.Equal(line, TypedText.OneLine(text));
}
