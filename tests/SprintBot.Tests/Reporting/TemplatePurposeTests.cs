using SprintBot.Interactions.Languages;
using SprintBot.Reporting.Templates;
using SprintBot.Reports.Rendering;

namespace SprintBot.Tests.Reporting;

public sealed class TemplatePurposeTests
{
    private const int MaxChoiceLength = 100;

    public static TheoryData<string> Locales => [.. Language.All().Select(language => language.Locales[0]).Append("en-US")];

    [Theory]
    [InlineData("{{ # For the blog. }}\nx", "For the blog.")]
    [InlineData("\n\n{{~ # For the blog. ~}}", "For the blog.")]
    [InlineData("{{- # For *our* blog\n   # and its readers\n x = 1 }}", "For *our* blog")]
    [InlineData("{{## For the blog ##}}", "For the blog")]
    [InlineData("{{ ##\nFor the blog\nof ours ##}}", "For the blog")]
    [InlineData("{{ #\n x = 1 }}", null)]
    [InlineData(".. A title\n\n{{ # For the blog }}", "For the blog")]
    [InlineData("{{ rst.title report.title }}{{ # not what it is for }}", null)]
    [InlineData("{{ # }}", null)]
    [InlineData("", null)]
    [InlineData("# no code at all", null)]
    public void A_template_says_what_it_is_for_in_its_first_comment(string text, string? expected) => Assert.Equal(expected, TemplatePurpose.Told(text));

    [Fact]
    public void A_long_comment_is_cut() => Assert.Equal(100, TemplatePurpose.Told($"{{{{ # {new string('x', 500)} }}}}")!.Length);

    [Theory]
    [MemberData(nameof(Locales))]
    public void What_comes_with_SprintBot_is_told_in_a_choice(string locale) =>
        Assert.All(ReportTemplates.BuiltIn, name => Assert.InRange($"{name}: {Wording.For(locale).Of(TemplatePurpose.OfBuiltIn(name)!)}".Length, name.Length + 5, MaxChoiceLength));
}
