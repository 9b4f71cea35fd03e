using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Where one text ends and the next begins: what stands between them, so that both together read as prose. No word of theirs is changed.</summary>
public static partial class Sentences
{
    private const int EnoughWords = 64;

    /// <summary>What joins two lines: white space, with the mark before it that the first one lacks. Null when they are better kept apart.</summary>
    public static string? Joint(Line first, Line second)
    {
        return EndOf(first) switch
        {
            End.Finished => StartsLow(second) ? null : " ",
            End.Unfinished => ". ",
            _ => null,
        };
    }

    /// <summary>The line with a capital at its beginning, where that is a plain word and not the name of something in code.</summary>
    public static Line Capitalised(Line line)
    {
        if (line.Runs is not [{ Link: null } first, ..] || first.Styles.HasFlag(TextStyles.Code) || !PlainWord().IsMatch(LineEdit.Visible(line)))
            return line;
        var letter = Rune.GetRuneAt(first.Text, 0);
        return new Line([first with { Text = $"{Rune.ToUpperInvariant(letter)}{first.Text[letter.Utf16SequenceLength..]}" }, .. line.Runs.Skip(1)]);
    }

    /// <summary>The line up to its first stop that a new sentence follows.</summary>
    public static Line First(Line line) => NewSentence().Match(LineEdit.Visible(line)) is { Success: true, Index: var end } ? LineEdit.Cut(line, end, LineEdit.TextOf(line).Length - end) : line;

    /// <summary>The line's sentences, each a line of its own; joined by spaces they are the line.</summary>
    public static IReadOnlyList<Line> Split(Line line) =>
        LineEdit.Parts(line, [.. NewSentence().Matches(LineEdit.Visible(line)).Select(end => end.Index)]);

    /// <summary>The line with a full stop where it has no mark at its end.</summary>
    public static Line Finished(Line line) => EndOf(line) == End.Unfinished ? Joined([.. line.Runs, new Run(".")]) : line;

    /// <summary>Runs as one line, where neighbours that look alike are one run.</summary>
    public static Line Joined(IReadOnlyList<Run> runs)
    {
        var joined = new List<Run>();
        for (var first = 0; first < runs.Count;)
        {
            var next = first + 1;
            while (next < runs.Count && runs[next].Styles == runs[first].Styles && runs[next].Link == runs[first].Link)
                next++;
            joined.Add(next == first + 1 ? runs[first] : runs[first] with { Text = string.Concat(runs.Take(first..next).Select(run => run.Text)) });
            first = next;
        }
        return new Line(joined);
    }

    private enum End
    {
        Finished,
        Unfinished,

        /// <summary>A colon, a dash, letters of a script that has its own full stop: best left alone.</summary>
        Open,
    }

    private static End EndOf(Line line)
    {
        var text = LastWords(line);
        if (text.Length == 0)
            return End.Open;
        if (line.Runs[^1].Link is not null || line.Runs[^1].Styles.HasFlag(TextStyles.Code))
            return End.Unfinished;
        if (Finish().IsMatch(text))
            return End.Finished;
        var last = Rune.GetRuneAt(text, LastRuneStart(text));
        return Rune.GetUnicodeCategory(last) switch
        {
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.DecimalDigitNumber => End.Unfinished,
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => End.Unfinished,
            UnicodeCategory.OtherSymbol => End.Finished,
            _ => last.Value is '"' or '\'' or '%' ? End.Unfinished : End.Open,
        };
    }

    /// <summary>As much of a line's end as tells how it ends.</summary>
    private static string LastWords(Line line)
    {
        var words = "";
        for (var run = line.Runs.Count - 1; run >= 0 && words.Length < EnoughWords; run--)
            words = line.Runs[run].Text[^Math.Min(line.Runs[run].Text.Length, EnoughWords)..] + words;
        return words.TrimEnd();
    }

    private static int LastRuneStart(string text) => text.Length > 1 && char.IsSurrogatePair(text, text.Length - 2) ? text.Length - 2 : text.Length - 1;

    /// <summary>Whether a line starts with a small letter.</summary>
    public static bool StartsLow(Line line) =>
        line.Runs.Count > 0 && Rune.TryGetRuneAt(line.Runs[0].Text, 0, out var first) && Rune.GetUnicodeCategory(first) == UnicodeCategory.LowercaseLetter;

    [GeneratedRegex(@"(?<=[\p{L}\p{N})\uE000]{2}[.!?])\s+(?=[\p{Lu}\uE000])", RegexOptions.CultureInvariant)]
    private static partial Regex NewSentence();

    [GeneratedRegex(@"^\p{Ll}[\p{L}'’-]*(?=$|[\s,;:!?)…]|\.(?:\s|$|\.))", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord();

    /// <summary>A full stop or the like, perhaps within brackets or quotes; a smiley; an emoji by its name.</summary>
    [GeneratedRegex("""([.!?…。！？][)"'”’\]]*|[:;8][-^']?[)(DPp/|]+|:[A-Za-z0-9_+-]+:|[\uFE0F\u200D])$""", RegexOptions.CultureInvariant)]
    private static partial Regex Finish();
}
