using Markdig.Parsers;
using Markdig.Syntax;

namespace SprintBot.Markup.Reading;

internal sealed class SubtextBlock(BlockParser parser) : LeafBlock(parser);
