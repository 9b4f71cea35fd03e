namespace SprintBot.Markup.Tree;

/// <summary>A text as it was understood: its blocks, in order. Every writer starts from here.</summary>
/// <param name="Blocks">The blocks, none of them empty.</param>
public sealed record Document(IReadOnlyList<Block> Blocks)
{
    /// <summary>The document of a text without a visible character.</summary>
    public static Document Empty { get; } = new([]);

    /// <summary>The addresses that it links to, in order.</summary>
    public IEnumerable<string> Links => DocumentText.OnOneLine(this).Select(run => run.Link).OfType<string>();

    /// <summary>Whether nothing of the text can be seen.</summary>
    public bool IsEmpty => Blocks.Count == 0;
}
