using System.Text.RegularExpressions;

namespace SprintBot.Markup.RstReading;

/// <summary>What begins with two dots: targets, directives, comments.</summary>
internal static partial class ExplicitMarkup
{
    private const int Mark = 3;

    internal static IReadOnlyList<RstBlock> Read(LineCursor lines, RstBlockReader reader, RstFacts facts)
    {
        if (lines.Current.Text == ".." && lines.Next.IsBlank)
        {
            lines.Take();
            return [];
        }

        var body = lines.Current.Text.Length > Mark ? lines.Current.Text[Mark..].TrimStart(' ') : "";
        if (body.StartsWith("__", StringComparison.Ordinal) && Anonymous().Match(body) is { Success: true } anonymous)
        {
            facts.Names.DefineAnonymous(Escaped.ReadAddress(RstBlockReader.Text(lines.TakeMarked(Mark)).AsSpan(anonymous.Length)));
            return [];
        }

        if (body is ['_', not ' ', ..])
            return Target(lines, facts);
        if (DirectiveName().Match(body) is { Success: true } directive)
            return RstDirective.Read(directive.Groups["name"].Value, lines, reader, facts);
        var taken = lines.TakeMarked(Mark);
        if (body == "TEASER_END")
            return [new RstTeaserEnd()];
        return body.StartsWith('[') || body.StartsWith('|') ? [new RstPreformatted(RstBlockReader.Text(taken), IsCode: false)] : [];
    }

    private static IReadOnlyList<RstBlock> Target(LineCursor lines, RstFacts facts)
    {
        var number = lines.Current.Number;
        var text = RstBlockReader.Text(lines.TakeMarked(Mark));
        var match = TargetName().Match(text);
        if (!match.Success)
            return [];
        var name = Escaped.Read(match.Groups["quoted"].Success ? match.Groups["quoted"].ValueSpan : match.Groups["plain"].ValueSpan);
        var rest = text.AsSpan(match.Length).Trim();
        if (rest.IsEmpty)
            return [new RstPlace(facts.Names.Define(name, null, number))];
        if (rest[^1] == '_' && !Escaped.Is(rest, rest.Length - 1))
        {
            facts.Names.DefineAlias(name, Escaped.Read(rest[..^1].Trim('`')), number);
            return [];
        }

        facts.Names.Define(name, Escaped.ReadAddress(rest), number);
        return [];
    }

    [GeneratedRegex(@"^__:?( |$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Anonymous();

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9]+([-._+:][A-Za-z0-9]+)*) ?::( |$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DirectiveName();

    [GeneratedRegex(@"^_(`(?<quoted>([^`\\]|\\.)+)`|(?<plain>([^`:\\ \n]|\\.)([^:\\]|\\.|:(?![ \n]|$))*)):(?=[ \n]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex TargetName();
}
