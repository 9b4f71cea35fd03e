namespace SprintBot.Markup.RstReading;

/// <summary>
/// A report's reStructuredText, read so far as to show it as a page and to see whether its links hold: the constructs that reports use. What else there
/// is, tables or an unknown directive, is shown as it stands in the file; nothing is included, fetched or run. Reading takes time in proportion to
/// the length, and never throws for what the text holds.
/// </summary>
public sealed class RstPage
{
    /// <summary>The policy of such pages: pictures beside them and the style within them, nothing else.</summary>
    public const string ContentSecurityPolicy = PageFrame.Policy;

    private readonly IReadOnlyList<RstBlock> blocks;
    private readonly RstFacts facts = new();

    private RstPage(string rst) => blocks = RstBlockReader.Read(LineCursor.Of(rst), facts);

    /// <summary>Targets that nothing refers to, references that lead nowhere, and targets that quarrel over a name, by lines.</summary>
    public IReadOnlyList<RstLinkFault> LinkFaults => facts.Names.Faults;

    /// <summary>Reads a whole file.</summary>
    /// <param name="rst">Any text.</param>
    public static RstPage Read(string rst)
    {
        ArgumentNullException.ThrowIfNull(rst);
        return new RstPage(rst);
    }

    /// <summary>The body alone, to be pasted into a page of a site: as safe as <see cref="ToHtml"/>, without a policy of its own.</summary>
    public string ToFragment()
    {
        using var body = new StringWriter { NewLine = "\n" };
        new RstHtml(body, facts).Write(blocks);
        return body.ToString();
    }

    /// <summary>
    /// The whole as GitHub's Markdown, lines ending in <c>\n</c>, a paragraph a line: nothing that the file shows as text becomes markup, and neither Liquid
    /// nor a shortcode of Hugo or Zola. A picture has no width there.
    /// </summary>
    /// <param name="title">The title, where it stands before the text already; null for one in the text.</param>
    public string ToMarkdown(string? title) => new RstMarkdown(facts, title).Of(blocks) is { Length: > 0 } text ? $"{text}\n" : "";

    /// <summary>
    /// The whole as an HTML document, lines ending in <c>\n</c>: text escaped, links to http and https only, pictures from the folder <c>photos</c> beside
    /// it only, no script, and a Content-Security-Policy that would allow none.
    /// </summary>
    /// <param name="title">What the page is called in a browser's tab.</param>
    public string ToHtml(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return PageFrame.Around(title, ToFragment());
    }
}
