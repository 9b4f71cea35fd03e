using SprintBot.Reports.Compiling;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

/// <summary>What several people left, in as few sentences as it takes.</summary>
public sealed class NoteSentencesTests
{
    [Theory]
    [InlineData("What is left: the roof; two of the windows.", "What is left: the roof.", "What is left: two of the windows.")]
    [InlineData("What is left: the roof. What is in the way: rain.", "What is left: the roof.", "What is in the way: rain.")]
    [InlineData("What is left: the roof. What is left: No window fits.", "What is left: the roof.", "What is left: No window fits.")]
    [InlineData("What is left: roof: tiles. What is left: two windows.", "What is left: roof: tiles.", "What is left: two windows.")]
    [InlineData("What is left is to paint the pier. What is left: two windows.", "What is left is to paint the pier.", "What is left: two windows.")]
    public void A_few_words_each_are_one_sentence(string expected, params string[] sentences) =>
        Assert.Equal(expected, string.Join(' ', NoteSentences.Of(sentences.Select(sentence => Rst.Inline(sentence)), ReportLanguage.English).Select(sentence => sentence.Text)));
}
