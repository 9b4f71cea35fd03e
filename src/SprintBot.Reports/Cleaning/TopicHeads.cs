using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Cleaning;

/// <summary>The topic's name, or nearly, at the head of what is told under it: “win64: continuing” under Windows 64 bit.</summary>
internal static partial class TopicHeads
{
    private const int LongestHead = 80;
    private const int ShortestStem = 3;

    /// <summary>What may stand beside the name and says nothing more.</summary>
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "still", "continue", "continued", "continuing", "continues", "topic", "topics", "more", "on", "the", "a", "branch", "day", "update", "again", "today", "work", "working", "and", "of", "for", "in", "stuff", "things", "some", "pr", "issue", "worked", "discussed", "discussing", "discussion", "hacking", "hacked", "about", "with", "we", "i",
    };

    public static Line Take(Line line, Topic topic, List<string> cuts)
    {
        var visible = LineEdit.Visible(line);
        var length = Separator().Matches(visible).TakeWhile(separator => separator.Index <= LongestHead)
            .Where(separator => IsName(visible[..separator.Index], topic, startsFiller: separator.Value.StartsWith(',')))
            .Select(separator => separator.Index + separator.Length).LastOrDefault();
        if (length == 0)
            return line;
        cuts.Add(LineEdit.TextOf(line)[..length].Trim());
        return LineEdit.Cut(line, 0, length);
    }

    /// <summary>Whether some words say no more than the topic's name.</summary>
    public static bool IsName(string words, Topic topic) => IsName(words, topic, startsFiller: false);

    private static bool IsName(string words, Topic topic, bool startsFiller)
    {
        var tokens = Tokens(words);
        if (tokens.Count == 0 || words.Contains(LineEdit.Hidden, StringComparison.Ordinal) || (startsFiller && !Fillers.Contains(tokens[0])))
            return false;
        var known = NameTokens(topic);
        var named = 0;
        for (var place = 0; place < tokens.Count; place++)
            if (known.Any(token => IsNearly(token, tokens[place])))
                named++;
            else if (!Fillers.Contains(tokens[place]) && !(place > 0 && tokens[place - 1] == "day" && char.IsAsciiDigit(tokens[place][0])))
                return false;
        return named > 0;
    }

    private static List<string> NameTokens(Topic topic)
    {
        var tokens = Tokens(topic.Name);
        if (topic.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address))
            tokens.AddRange(Tokens(Uri.UnescapeDataString(address.Segments[^1])));
        return tokens;
    }

    private static bool IsNearly(string one, string other) => one == other
        || (Math.Min(one.Length, other.Length) >= ShortestStem && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    /// <summary>Words and numbers in small letters; where letters and digits meet, two.</summary>
    private static List<string> Tokens(string text) => [.. Token().Matches(text).Select(token => token.Value.ToUpperInvariant().ToLowerInvariant())];

    [GeneratedRegex(@"\p{L}+|\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"\s*[:;]\s+|\s+[-–—]\s+|\.\s+|,\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
