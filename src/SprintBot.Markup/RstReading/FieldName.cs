namespace SprintBot.Markup.RstReading;

/// <summary><c>:name: text</c>, a field, as bibliographic data and directives' options are.</summary>
internal static class FieldName
{
    internal static bool IsMatch(string line) => End(line) > 0;

    /// <summary>A field's name in lower case and its text, or null.</summary>
    internal static (string Name, string Value)? Split(string line) =>
#pragma warning disable CA1308 // docutils lowers names
        End(line) is var end && end > 0 ? (Escaped.Read(line.AsSpan(1, end - 1)).ToLowerInvariant(), line[(end + 1)..].Trim()) : null;
#pragma warning restore CA1308

    /// <summary>Where the second colon is, white space or nothing after it; -1 where the line is no field.</summary>
    internal static int End(string line)
    {
        if (line.Length < 3 || line[0] != ':' || line[1] is ':' or ' ')
            return -1;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == ':' && (i + 1 == line.Length || line[i + 1] is ' ' or '`'))
                return line[i - 1] == ' ' || line.AsSpan(i + 1).StartsWith("`") ? -1 : i; // a role's name is none
        }

        return -1;
    }
}
