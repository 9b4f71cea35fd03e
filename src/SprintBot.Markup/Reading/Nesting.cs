using Markdig.Parsers;
using Markdig.Syntax;

namespace SprintBot.Markup.Reading;

/// <summary>How deep the line at hand already stands in quotes and lists.</summary>
internal static class Nesting
{
    internal static bool IsDeepest(BlockProcessor processor)
    {
        var depth = 0;
        for (Markdig.Syntax.Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            if (block is QuoteBlock { IsOpen: true } or ListBlock { IsOpen: true })
                depth++;
        }

        return depth >= DiscordPipeline.DeepestNesting;
    }
}
