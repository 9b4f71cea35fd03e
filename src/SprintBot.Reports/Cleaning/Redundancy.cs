using System.Text.RegularExpressions;
using SprintBot.Markup;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>The words of a text that carry what it says, to see whether another text says it too. English; in another language more is kept.</summary>
public sealed partial class Redundancy
{
    private const int ShortestStem = 4;

    /// <summary>One word in so many may be new, and the text still says little that the other does not.</summary>
    private const int OneNewIn = 4;

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "about", "after", "again", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being", "before", "but", "by", "can", "could", "did", "do", "does", "doing", "done", "even", "for",
        "from", "get", "going", "got", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "like", "made", "make", "me", "more", "my", "new", "no", "not",
        "now", "of", "on", "one", "only", "or", "other", "our", "out", "over", "she", "so", "some", "still", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "today",
        "too", "try", "up", "us", "very", "was", "way", "we", "were", "what", "when", "where", "which", "while", "who", "whose", "will", "with", "work", "worked", "working", "would", "yet", "you", "your",
        "see", "look", "looking", "start", "started", "starting", "begin", "aim", "goal", "order", "e", "g",
    };

    private readonly HashSet<string> words;
    private readonly HashSet<string> links;

    private Redundancy(HashSet<string> words, HashSet<string> links) => (this.words, this.links) = (words, links);

    /// <summary>How many there are.</summary>
    public int Count => words.Count;

    /// <param name="text">What is said.</param>
    /// <param name="names">Names, which say nothing of the matter.</param>
    public static Redundancy Of(Document text, IEnumerable<string> names) => new(
        [.. Stems(PlainTextWriter.ToLine(text)).Except(names.SelectMany(Stems).Where(word => !word.Any(char.IsDigit)))],
        [.. text.Links]);

    /// <summary>Both texts' words.</summary>
    public Redundancy And(Redundancy other) => new([.. words, .. other.words], [.. links, .. other.links]);

    /// <summary>How many words both have.</summary>
    public int Shared(Redundancy other) => words.Count(other.words.Contains);

    /// <summary>Whether this text says little that the other does not: no link, no number, and at most a quarter of its words.</summary>
    public bool SaysLittleBeyond(Redundancy other)
    {
        if (words.Count == 0 || !links.IsSubsetOf(other.links))
            return false;
        var allowed = words.Count / OneNewIn;
        foreach (var word in words)
            if (!other.words.Contains(word) && (word.Any(char.IsDigit) || allowed-- == 0))
                return false;
        return true;
    }

    private static IEnumerable<string> Stems(string text) => Word().Matches(text).Select(word => word.Value.ToUpperInvariant().ToLowerInvariant()).Where(word => !Small.Contains(word)).Select(Stem);

    private static string Stem(string word)
    {
        foreach (var ending in (string[])["ing", "ed", "es", "s"])
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length].TrimEnd('e');
        return word.Length > ShortestStem ? word.TrimEnd('e') : word;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
