using Markdig;

namespace SprintBot.Markup.Reading;

/// <summary>Markdig with Discord's blocks and no inline parser: lines are read by <see cref="Inlines.InlineReader"/>, in linear time.</summary>
internal static class DiscordPipeline
{
    /// <summary>Quotes and lists in quotes and lists, at most; a deeper marker is text. Discord itself stops at eleven.</summary>
    internal const int DeepestNesting = 11;

    internal static MarkdownPipeline Instance { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Add(new HeadingParser());
        builder.BlockParsers.Add(new SubtextParser());
        builder.BlockParsers.Add(new QuoteParser());
        builder.BlockParsers.Add(new ListParser());
        builder.BlockParsers.Add(new FenceParser());
        builder.BlockParsers.Add(new LazyParagraphParser());
        builder.BlockParsers.Add(new FreshParagraphParser());
        return builder.Build();
    }
}
