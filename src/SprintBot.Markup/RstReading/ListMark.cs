using System.Globalization;
using System.Text.RegularExpressions;

namespace SprintBot.Markup.RstReading;

/// <summary>What a list's item starts with.</summary>
/// <param name="Width">Columns before the item's text.</param>
/// <param name="Form">The bullet, or what stands around the number.</param>
/// <param name="Numbers"><c>1</c>, <c>a</c>, <c>A</c>, <c>i</c> or <c>I</c> as in HTML; <c>-</c> for bullets, <c>#</c> for numbers that are left to the reader.</param>
/// <param name="Number">The number, or null for bullets.</param>
/// <param name="Word">The number as written.</param>
internal sealed partial record ListMark(int Width, string Form, char Numbers, int? Number, string Word)
{
    /// <summary>The mark that a line starts with, if it does: an item's second line is blank, indented or the next item.</summary>
    internal static ListMark? Of(string line, SourceLine next)
    {
        if (line is ['-' or '+' or '*' or '•' or '‣' or '⁃'] or ['-' or '+' or '*' or '•' or '‣' or '⁃', ' ', ..])
            return new ListMark(WidthOf(line, 1), line[..1], '-', null, "");
        if (Numbered(line) is not { } mark)
            return null;
        var isItem = string.IsNullOrEmpty(next.Text) || next.IsIndented || (Numbered(next.Text) is { } after && mark.IsFollowedBy(after, out _));
        return isItem ? mark : null;
    }

    /// <summary>Whether the other mark continues this one's list; then as that list counts.</summary>
    internal bool IsFollowedBy(ListMark other, out ListMark asCounted)
    {
        asCounted = other;
        if (other.Form != Form || Number is null != other.Number is null)
            return false;
        if (Number is null)
            return true;
        if (other.Numbers == '#')
            asCounted = other with { Number = Number + 1, Numbers = Numbers };
        else if (Value(other.Word, Numbers) is { } number)
            asCounted = other with { Number = number, Numbers = Numbers };
        else
            return false;
        return asCounted.Number == Number + 1;
    }

    private static ListMark? Numbered(string line)
    {
        var match = Enumerator().Match(line);
        if (!match.Success)
            return null;
        var word = match.Groups["word"].Value;
        var form = $"{match.Groups["open"].Value}{match.Groups["close"].Value}";
        if (form is "(.")
            return null;
        foreach (var numbers in word is "i" or "I" ? "iI" : "1aAiI#")
            if (Value(word, numbers) is { } number)
                return new ListMark(WidthOf(line, match.Groups["close"].Index + 1), form, numbers, number, word);
        return null;
    }

    private static int WidthOf(string line, int mark)
    {
        var end = mark;
        while (end < line.Length && line[end] == ' ')
            end++;
        return end == line.Length ? mark : end;
    }

    private static int? Value(string word, char numbers) => numbers switch
    {
        '1' => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        'a' => word is [>= 'a' and <= 'z'] ? word[0] - 'a' + 1 : null,
        'A' => word is [>= 'A' and <= 'Z'] ? word[0] - 'A' + 1 : null,
        'i' => Roman(word, "ivxlcdm"),
        'I' => Roman(word, "IVXLCDM"),
        _ => word == "#" ? 1 : null,
    };

    private static int? Roman(string word, string digits)
    {
        int[] values = [1, 5, 10, 50, 100, 500, 1000];
        var sum = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var at = digits.IndexOf(word[i], StringComparison.Ordinal);
            if (at < 0)
                return null;
            var next = i + 1 < word.Length ? digits.IndexOf(word[i + 1], StringComparison.Ordinal) : -1;
            sum += next > at ? -values[at] : values[at];
        }

        return sum is > 0 and < 5000 ? sum : null;
    }

    [GeneratedRegex(@"^(?<open>\(?)(?<word>[0-9]{1,9}|[A-Za-z]|[ivxlcdm]{2,12}|[IVXLCDM]{2,12}|#)(?<close>[.)])( |$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Enumerator();
}
