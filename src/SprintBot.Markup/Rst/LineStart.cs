using System.Text.RegularExpressions;

namespace SprintBot.Markup.Rst;

/// <summary>Keeps the start of a paragraph from meaning a list, a directive, a table and so on (section by section of docutils' block syntax).</summary>
internal static partial class LineStart
{
    /// <summary>The first line of a block.</summary>
    internal static string GuardFirst(string line)
    {
        if (line.Length == 0)
            return line;
        if (IsOneSignRepeated(line))
            return line[0] == '\\' ? "\\ " + line : "\\" + line;
        if (UserText.IsSpace(line[0]))
            return "\\ " + line;
        if (line[0] == ':')
            return RoleAtStart().IsMatch(line) ? line : "\\" + line;

        var enumerator = Enumerator().Match(line);
        if (enumerator.Success)
            return line.Insert(enumerator.Length - 1, "\\");

        return Opening().IsMatch(line) ? "\\" + line : line;
    }

    /// <summary>The second line: a row of one sign would underline the first.</summary>
    internal static string GuardSecond(string line) => IsOneSignRepeated(line) ? GuardFirst(line) : line;

    /// <summary>The last line of a paragraph: two colons would make what follows code.</summary>
    internal static string GuardEnd(string line) =>
        line.EndsWith("::", StringComparison.Ordinal) && !EscapedColons().IsMatch(line) ? line.Insert(line.Length - 1, "\\") : line;

    private static bool IsOneSignRepeated(string line)
    {
        if (!char.IsAscii(line[0]) || char.IsAsciiLetterOrDigit(line[0]) || line[0] <= ' ')
            return false;

        foreach (var c in line)
        {
            if (c != line[0])
                return false;
        }

        return true;
    }

    [GeneratedRegex(@"\A:[a-z][a-z-]*:`")]
    private static partial Regex RoleAtStart();

    [GeneratedRegex(@"\A\(?([0-9]+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+|#)[.)](?=\s|\z)")]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"\A([-+*•‣⁃](\s|\z)|>>>(\s|\z)|\.\.(\s|\z)|__(\s|\z)|\|(\s|\z)|(--?|\+|/)[A-Za-z0-9]|--|—|\+-|=+ +=)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<!\\)(\\\\)*\\::\z")]
    private static partial Regex EscapedColons();
}
