using System.Text;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.RstReading;

/// <summary>Text with backslashes.</summary>
internal static class Escaped
{
    /// <summary>As a reader sees it: escaped white space goes, other characters lose their backslash.</summary>
    internal static string Read(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\'))
            return text.ToString();

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
                result.Append(text[i]);
            else if (++i < text.Length && !UserText.IsSpace(text[i]))
                result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>A part of a text, likewise.</summary>
    internal static string Read(string text, int start, int end) =>
        start == 0 && end == text.Length && !text.Contains('\\', StringComparison.Ordinal) ? text : Read(text.AsSpan(start, end - start));

    /// <summary>An address: white space goes, unless it is escaped.</summary>
    internal static string ReadAddress(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                result.Append(text[++i]);
            else if (!UserText.IsSpace(text[i]))
                result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>Whether an odd number of backslashes stands before a place.</summary>
    internal static bool Is(ReadOnlySpan<char> text, int at)
    {
        var first = at;
        while (first > 0 && text[first - 1] == '\\')
            first--;
        return (at - first) % 2 == 1;
    }
}
