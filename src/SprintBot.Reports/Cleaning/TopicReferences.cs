using System.Text.RegularExpressions;
using SprintBot.Markup.Tree;

namespace SprintBot.Reports.Cleaning;

/// <summary>A topic as reST writes a reference to it, <c>STM_</c>: its name. The link stands where the topic is told of.</summary>
internal static partial class TopicReferences
{
    public static Line Take(Line line, TopicIndex topics)
    {
        foreach (var reference in Reference().Matches(LineEdit.Visible(line)).Reverse())
            if (topics.Named(reference.Groups["name"].Value) is { } topic)
                line = LineEdit.Replace(line, reference.Index, reference.Length, topic.Name);
        return line;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}_`])`?(?<name>[\p{L}\p{N}][\p{L}\p{N}._-]{0,98}?)`?_{1,2}(?![\p{L}\p{N}_])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
