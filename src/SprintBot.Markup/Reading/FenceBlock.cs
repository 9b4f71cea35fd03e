using Markdig.Parsers;
using Markdig.Syntax;

namespace SprintBot.Markup.Reading;

/// <summary>The lines from one that opens a code block to the one that ends it, as typed, with whatever stands before and after.</summary>
internal sealed class FenceBlock(BlockParser parser) : LeafBlock(parser)
{
    internal required int Backquotes { get; set; }

    /// <summary>Columns before the fence; so many are taken off each line.</summary>
    internal required int Indent { get; init; }

    /// <summary>The lines so far. Markdig's own would lose tabs.</summary>
    internal List<string> Text { get; } = [];
}
