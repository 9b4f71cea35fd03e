using System.Globalization;
using System.Text;
using SprintBot.People;

namespace SprintBot.SprintFiles;

/// <summary>Makes mentions of people's names in a text: <c>@Full Name</c> becomes what Discord would have sent.</summary>
internal sealed class PersonNames(IEnumerable<Sprinter> people)
{
    private readonly IReadOnlyList<Sprinter> longestFirst = [.. people.OrderByDescending(person => person.Name.Length)];

    /// <summary>The text with mentions; those in code stay as they are.</summary>
    public string Mention(string text)
    {
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var code = CodeAt(text, position);
            if (code == 0 && text[position] == '@' && NamedAt(text, position + 1) is { } person)
            {
                result.Append(CultureInfo.InvariantCulture, $"<@{person.User.Value}>");
                position += 1 + person.Name.Length;
                continue;
            }
            var length = Math.Max(code, 1);
            result.Append(text, position, length);
            position += length;
        }
        return result.ToString();
    }

    private Sprinter? NamedAt(string text, int position) =>
        longestFirst.FirstOrDefault(person => string.CompareOrdinal(text, position, person.Name, 0, person.Name.Length) == 0
            && (position + person.Name.Length >= text.Length || !char.IsLetterOrDigit(text[position + person.Name.Length])));

    /// <summary>The length of the code span or block that begins here; 0 when none does.</summary>
    private static int CodeAt(string text, int position)
    {
        var ticks = TicksAt(text, position);
        for (var end = position + ticks; ticks > 0 && end < text.Length;)
        {
            var closing = TicksAt(text, end);
            if (closing == ticks)
                return end + ticks - position;
            end += Math.Max(closing, 1);
        }
        return ticks; // an opening without its end is text, as a whole
    }

    private static int TicksAt(string text, int position)
    {
        var end = position;
        while (end < text.Length && text[end] == '`')
            end++;
        return end - position;
    }
}
