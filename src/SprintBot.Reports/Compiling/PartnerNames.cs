using System.Text.RegularExpressions;
using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>Names an update's partners in its own text, where what it is told in does not name them for all.</summary>
internal static partial class PartnerNames
{
    /// <summary>Whether all partners are named in the texts already.</summary>
    public static bool AreSaid(IEnumerable<Document> texts, IReadOnlyList<(string Full, string Short)> partners)
    {
        var said = string.Join(' ', texts.Select(PlainTextWriter.ToLine));
        return partners.All(name => WholeWords.AreIn(said, name.Full) || WholeWords.AreIn(said, name.Short));
    }

    /// <summary>Those whom a text does not name already.</summary>
    /// <param name="partners">Their names by person.</param>
    public static IReadOnlyList<T> Missing<T>(Document text, IEnumerable<(T Person, string Full, string Short)> partners)
    {
        var said = new Lazy<string>(() => PlainTextWriter.ToLine(text));
        return [.. partners.Where(name => !WholeWords.AreIn(said.Value, name.Full) && !WholeWords.AreIn(said.Value, name.Short)).Select(name => name.Person)];
    }

    /// <summary>The text with some names in brackets at the end of its first sentence.</summary>
    public static Document In(Document text, IReadOnlyList<string> names, ReportLanguage language)
    {
        if (names.Count == 0)
            return text;
        var words = language.Say("with_in_brackets", ("people", names));
        return text.Blocks is [Paragraph first, ..] && first.Lines.Count > 0
            ? new Document([new Paragraph([With(first.Lines[0], words), .. first.Lines.Skip(1)]), .. text.Blocks.Skip(1)])
            : new Document([new Paragraph([new Line([new Run(words)])]), .. text.Blocks]);
    }

    /// <summary>At the end of the line's first sentence, before its stop.</summary>
    private static Line With(Line line, string words)
    {
        for (var place = 0; place < line.Runs.Count; place++)
        {
            var run = line.Runs[place];
            if (run.Link is null && !run.Styles.HasFlag(TextStyles.Code) && (place == line.Runs.Count - 1 ? LastStop() : Stop()).Match(run.Text) is { Success: true, Index: var at })
                return new Line([.. line.Runs.Take(place), run with { Text = $"{run.Text[..at]} " }, new Run(words), run with { Text = run.Text[at..] }, .. line.Runs.Skip(place + 1)]);
        }
        return new Line([.. line.Runs, new Run($" {words}")]);
    }

    /// <summary>A stop after a whole word, with a new sentence after it.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N})]{2})[.!?](?=\s+\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    /// <summary>The same, or one that ends the line.</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N})]{2})[.!?](?=\s+\p{Lu}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LastStop();
}
