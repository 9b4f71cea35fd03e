using System.Reflection;
using SprintBot.Interactions.Languages;
using SprintBot.Reports.Words;

namespace SprintBot.Tests.Interactions;

/// <summary>Every sentence in every language.</summary>
public sealed class PhraseTests
{
    private static readonly IReadOnlyList<Phrase> Phrases =
    [
        .. typeof(Phrase).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Phrase)).Select(field => (Phrase)field.GetValue(null)!).Where(phrase => IsPhrase(phrase.Name)),
    ];

    public static TheoryData<string> Files => [.. Language.All().Select(language => language.Locales[0])];

    /// <summary>Whether a name in a language's file is a phrase's instead of a command's.</summary>
    public static bool IsPhrase(string name) => name.Contains('.', StringComparison.Ordinal);

    [Fact]
    public void Each_has_a_name_of_its_own()
    {
        Assert.True(Phrases.Count > 20);
        Assert.Empty(Phrases.GroupBy(phrase => phrase.Name).Where(same => same.Distinct().Count() > 1).Select(same => same.Key));
        Assert.All(Phrases, phrase => Assert.Matches(@"^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$", phrase.Name));
        Assert.All(Phrases, phrase => AssertForms(phrase.English, LanguageRules.English, phrase.Name));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_is_in_every_language_with_the_same_placeholders_and_nothing_else_is(string locale)
    {
        var words = Language.All().Single(language => language.Locales[0] == locale).Words;
        var named = Phrases.DistinctBy(phrase => phrase.Name).ToDictionary(phrase => phrase.Name, phrase => phrase.English);
        Assert.Empty(named.Keys.Except(words.Keys));
        Assert.Empty(words.Keys.Where(IsPhrase).Except(named.Keys));
        foreach (var (name, english) in named)
        {
            var text = Assert.Single(words[name]);
            Assert.False(string.IsNullOrWhiteSpace(text), name);
            Assert.Equal(PhraseTemplate.Parse(english).Names, PhraseTemplate.Parse(text).Names);
            AssertForms(text, LanguageRules.Of(locale), name);
        }
    }

    private static void AssertForms(string text, LanguageRules rules, string name) =>
        Assert.All(PhraseTemplate.Parse(text).Parts, part => Assert.True(part.Forms.Count == 0 || part.Forms.Count == rules.Forms, $"{name}: {text}"));
}
