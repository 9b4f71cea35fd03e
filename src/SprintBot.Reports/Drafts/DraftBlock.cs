using System.Text.RegularExpressions;
using SprintBot.Markup;
using SprintBot.Markup.Rst;

namespace SprintBot.Reports.Drafts;

/// <summary>A piece of a draft that is moved, kept or taken out as a whole.</summary>
/// <param name="Text">Its lines, in their normal form, without a line end after the last one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Gap">How many blank lines stand above it.</param>
internal sealed partial record DraftBlock(string Text, DraftBlockKind Kind, int Gap)
{
    private const int Indent = 3;
    private const int LongestQuote = 60;

    /// <summary>The line that an organiser sees above what is not taken over.</summary>
    private const string Heading = ".. The new draft says here:";

    public string FirstLine => Text.Split('\n', 2)[0];

    /// <summary>How a title is marked, as docutils tells levels apart: its line below, and whether there is one above.</summary>
    public string TitleStyle => Text.Split('\n') is { Length: 3 } lines ? $"{lines[2][0]}{lines[2][0]}" : $"{Text[^1]}";

    /// <summary>A title's words, as links know them.</summary>
    public string TitleName => RstText.NormalizeName(string.Concat((Text.Split('\n') is { Length: 3 } lines ? lines[1] : FirstLine).Where(letter => letter is not ('`' or '*' or '\\'))));

    /// <summary>The name of the target that the block is; null when it is none.</summary>
    public string? TargetName => Kind == DraftBlockKind.Explicit && Target().Match(Text) is { Success: true } match ? RstText.NormalizeName(Unescaped(match.Groups["name"].Value)) : null;

    /// <summary>The name of the role that the block declares; null when it declares none.</summary>
    public string? RoleName => Kind == DraftBlockKind.Explicit && Role().Match(Text) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>By what it is known again in another place: a title by its words, a declaration by the name, all else by all of it.</summary>
    public string Key => Kind == DraftBlockKind.Title ? $"title {TitleName}" : TargetName is { } target ? $"target {target}" : RoleName is { } role ? $"role {role}" : Text;

    /// <summary>Whether it only says something about others, so that nobody reads it.</summary>
    public bool IsDeclaration => TargetName is not null || RoleName is not null;

    /// <summary>Whether it is a comment that a merge has left.</summary>
    public bool IsLeftByMerge => Text.StartsWith($"{Heading}\n", StringComparison.Ordinal);

    /// <summary>Whether it refers to a target, wherever docutils would read the reference.</summary>
    /// <param name="target">The target's name, normalized.</param>
    public bool RefersTo(string target) => RstText.NormalizeName(Unescaped(Text)) is var text && (text.Contains($"`{target}`_", StringComparison.Ordinal) || Regex.IsMatch(text, $@"(?<![\w`]){Regex.Escape(target)}_(?![\w_])", RegexOptions.CultureInvariant));

    /// <summary>What such a comment holds, as the checklist quotes it.</summary>
    public string QuotedInside => $"“{Shortened.LineTo(Text[Heading.Length..], LongestQuote)}”";

    /// <summary>Whether two paragraphs say the same, wherever their lines end.</summary>
    public bool SaysTheSameAs(DraftBlock other) => Text == other.Text || (IsPlain && other.IsPlain && OnOneLine == other.OnOneLine);

    private bool IsPlain => Kind == DraftBlockKind.Text && !Text.EndsWith("::", StringComparison.Ordinal) && Text.Split('\n').All(line => line is [not (' ' or '\t' or '|' or '+' or '='), ..]);

    private string OnOneLine => string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words, to be compared with those of others.</summary>
    public IEnumerable<string> Words => Word().Matches(Text).Select(match => match.Value);

    /// <summary>The block as a comment. Each of its lines is indented, so that none ends it.</summary>
    public DraftBlock AsComment() => new(
        $"{Heading}\n\n{string.Join('\n', Text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', Indent) + line))}", DraftBlockKind.Explicit, 1);

    /// <summary>The block as the checklist quotes it.</summary>
    public string Quoted => $"“{Shortened.LineTo(Kind == DraftBlockKind.Title && Text.Split('\n') is { Length: 3 } lines ? lines[1].Trim() : Kind == DraftBlockKind.Title ? FirstLine : Text, LongestQuote)}”";

    private static string Unescaped(string name) => name.Replace("\\", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^\.\.[ ]+_(?![ _])(?:`(?<name>(?:[^`\\]|\\.)+)`|(?<name>(?:[^:\\]|\\.|:(?!\s|$))+)):(?:\s|$)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Target();

    [GeneratedRegex(@"^\.\.[ ]+role::[ ]+(?<name>[^\s(]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
