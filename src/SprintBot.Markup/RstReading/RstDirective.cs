using System.Globalization;

namespace SprintBot.Markup.RstReading;

/// <summary>Directives: those that reports use. Any other is shown as it stands in the file.</summary>
internal sealed record RstDirective(List<SourceLine> Arguments, IReadOnlyDictionary<string, string> Options, List<SourceLine> Content)
{
    private const int Mark = 3;

    internal static IReadOnlyList<RstBlock> Read(string written, LineCursor lines, RstBlockReader reader, RstFacts facts)
    {
        var source = lines.TakeMarked(Mark);
        var head = source[0].Text.IndexOf("::", StringComparison.Ordinal) + 2;
        var inner = source.Skip(1).Prepend(source[0] with { Text = source[0].Text[head..].TrimStart(' ') }).ToList();
        var directive = Split(inner);
        IReadOnlyList<RstBlock>? blocks = written.ToUpperInvariant() switch
        {
            "FIGURE" when directive.Image(facts) is { } image => [new RstFigure(image, reader.Within(directive.Content))],
            "IMAGE" when directive.Image(facts) is { } image => [image],
            "CODE" or "CODE-BLOCK" or "SOURCECODE" => [new RstPreformatted(RstBlockReader.Text(directive.Content), IsCode: true, RstBlockReader.Text(directive.Arguments))],
            "PARSED-LITERAL" => [new RstParsedLiteral(reader.Inline(directive.Arguments.Concat(directive.Content).SkipWhile(line => line.IsBlank)))],
            "RUBRIC" => [new RstRubric(reader.Inline(directive.Arguments), directive.Classes)],
            "ROLE" => facts.Roles.Declare(RstBlockReader.Text(directive.Arguments), directive.Classes) ? [] : null,
            _ => null,
        };
        return blocks ?? [new RstPreformatted($".. {RstBlockReader.Text(source.Select((line, i) => i == 0 || line.IsBlank ? line : line with { Text = $"   {line.Text}" }))}", IsCode: false)];
    }

    private IReadOnlyList<string> Classes => Options.TryGetValue("class", out var classes)
        ? [.. classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))]
        : [];

    private int? Width => Options.GetValueOrDefault("width") is [.. var number, '%'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100 ? percent : null;

    private RstImage? Image(RstFacts facts)
    {
        var path = Escaped.ReadAddress(RstBlockReader.Text(Arguments));
        var target = Options.GetValueOrDefault("target");
        if (target is [.., '_'] && !Escaped.Is(target, target.Length - 1))
            facts.Names.Refer(target[..^1].Trim('`'), Arguments[0].Number);
        return path.Length == 0 ? null : new RstImage(path, Options.GetValueOrDefault("alt"), target, Width);
    }

    /// <summary>Arguments up to the first option or blank line, options up to a blank line, and the rest.</summary>
    private static RstDirective Split(List<SourceLine> lines)
    {
        var arguments = new List<SourceLine>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var at = 0;
        while (at < lines.Count && (at == 0 || !lines[at].IsBlank) && !FieldName.IsMatch(lines[at].Text))
            arguments.Add(lines[at++]);
        var last = "";
        for (; at < lines.Count && !lines[at].IsBlank; at++)
        {
            if (FieldName.Split(lines[at].Text) is { } option)
                options.TryAdd(last = option.Name, option.Value);
            else
                options[last] = $"{options.GetValueOrDefault(last)} {lines[at].Text.Trim()}".Trim();
        }

        return new RstDirective(arguments, options, lines.GetRange(at, lines.Count - at));
    }
}
