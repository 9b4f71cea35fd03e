using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>Texts in which their author says “I”. A report tells them in the third person where a word less does it, and as speech where it does not.</summary>
internal static partial class FirstPerson
{
    /// <summary>“Ada and me” that opens a sentence: the author's name stands for “me”.</summary>
    public static Line Named(Line line, string author) =>
        LineEdit.ReplaceAll(line, [.. Opening().Matches(LineEdit.Visible(line)).Select(opening => opening.Groups["me"]).Select(me => (me.Index, me.Length, author))]);

    /// <summary>“I fixed the lamp” becomes “Fixed the lamp”, where that leaves nobody who says “I” in the whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cuts">What was taken out.</param>
    public static Document WithoutSubject(Document text, List<string> cuts)
    {
        if (!Speaks(text))
            return text;
        var taken = new List<string>();
        var told = DocumentEdit.Lines(text, line => Without(line, taken));
        if (taken.Count == 0 || Speaks(told))
            return text;
        cuts.AddRange(taken);
        return told;
    }

    /// <summary>Whether the author speaks of himself or herself, outside of code and links.</summary>
    public static bool Speaks(Document text) => text.Blocks.Any(Speaks);

    /// <summary>The same of a line.</summary>
    public static bool Speaks(Line line) => Pronoun().IsMatch(LineEdit.Visible(line));

    private static bool Speaks(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Lines.Any(Speaks),
        Heading heading => Speaks(heading.Text),
        ItemList list => list.Items.Any(item => item.Blocks.Any(Speaks)),
        _ => false, // in a quote somebody else speaks
    };

    private static Line Without(Line line, List<string> taken)
    {
        var subjects = Subject().Matches(LineEdit.Visible(line));
        taken.AddRange(subjects.Select(_ => "I"));
        return LineEdit.ReplaceAll(line, [.. subjects.Select(subject => (subject.Index, subject.Length, char.ToUpperInvariant(subject.Groups["verb"].Value[0]) + subject.Groups["verb"].Value[1..]))]);
    }

    [GeneratedRegex(@"(?:^|(?<=[.!?]\s+))@?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)* and (?<me>me|I)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <summary>Not the “I” of a numeral, of “I/O” or of a name such as “Part I”.</summary>
    [GeneratedRegex(@"(?<![\p{L}\p{N}_/&.'’-])(?:I(?:['’](?:m|ve|d|ll))?(?![\p{L}\p{N}_/&'’-])(?= \p{Ll})|[Mm]y(?: |self\b)|(?<=\p{Ll} )me\b(?!['’-])|mine\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();

    /// <summary>“I” at the beginning of a sentence, before a verb in the past.</summary>
    [GeneratedRegex(@"(?:^|(?<=[\p{L}\p{N})]{2}[.!?]\s+))I (?!(?:n|f|s|h|w|sp|bl|br|exc|proc|succ|ind)eed )(?<verb>\p{Ll}{2,}ed|made|wrote|rewrote|got|found|did|had|ran|began|gave|took|saw|spent|went|met|built|rebuilt|brought|sent|set up|put|read|learnt|kept|left|held|taught|chose|drew|led)(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}
