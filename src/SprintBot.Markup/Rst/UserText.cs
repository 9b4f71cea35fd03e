using System.Buffers;
using System.Text;

namespace SprintBot.Markup.Rst;

/// <summary>Cleans a text of what docutils cannot carry, before anything else looks at it.</summary>
internal static class UserText
{
    internal static string Normalize(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ' && text[i] is not ('\n' or '\t') || text[i] is >= '\u007f' and <= '\u009f' || text[i] is '\u2028' or '\u2029' or >= '\ud800')
                return Clean(text, i);
        }

        return text;
    }

    private static string Clean(string text, int start)
    {
        var result = new StringBuilder(text.Length).Append(text, 0, start);
        for (var i = start; i < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            if (status != OperationStatus.Done || IsNonCharacter(rune.Value))
                result.Append('\ufffd');
            else if (rune.Value == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                length = 1;
            else if (IsLineEnd(rune.Value))
                result.Append('\n');
            else if (!IsRemoved(rune.Value))
                result.Append(text, i, length);
            i += length;
        }

        return result.ToString();
    }

    private static bool IsLineEnd(int c) => c is '\n' or '\r' or '\v' or '\f' or (>= 0x1c and <= 0x1e) or 0x85 or 0x2028 or 0x2029;

    private static bool IsRemoved(int c) => c is (< ' ' and not '\t') or (>= 0x7f and <= 0x9f) or 0xfeff;

    private static bool IsNonCharacter(int c) => c is >= 0xfdd0 and <= 0xfdef || (c & 0xfffe) == 0xfffe;

    /// <summary>White space as Python, and so docutils, sees it.</summary>
    internal static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}
