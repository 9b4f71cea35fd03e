using System.Buffers;
using System.Globalization;
using System.Text;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.SprintFiles;

/// <summary>Makes mentions of people in a text: <c>@Full Name</c>, and <c>&lt;@id&gt;</c> with the file's id, become what Discord would have sent.</summary>
/// <param name="people">By the file's ids.</param>
internal sealed class PersonNames(IReadOnlyDictionary<string, Person> people)
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("`@<");

    private readonly IReadOnlyList<Person> longestFirst = [.. people.Values.OrderByDescending(person => person.Name.Length)];

    /// <summary>The text with mentions; those in code stay as they are.</summary>
    public string Mention(string text)
    {
        var next = text.AsSpan().IndexOfAny(Signs);
        if (next < 0)
            return text;
        var result = new StringBuilder(text.Length).Append(text, 0, next);
        var position = next;
        while (position < text.Length)
        {
            var code = CodeAt(text, position);
            if (code == 0 && text[position] == '@' && NamedAt(text, position + 1) is { } person)
            {
                result.Append(CultureInfo.InvariantCulture, $"<@{person.Id.Value}>");
                position += 1 + person.Name.Length;
                continue;
            }
            if (code == 0 && MentionedAt(text, position) is var (mentioned, end))
            {
                result.Append(CultureInfo.InvariantCulture, $"<@{mentioned.Id.Value}>");
                position = end;
                continue;
            }
            var length = Math.Max(code, 1);
            result.Append(text, position, length);
            position += length;
        }
        return result.ToString();
    }

    /// <summary>The person whose id stands here as in <c>&lt;@id&gt;</c>, and where that ends.</summary>
    private (Person Person, int End)? MentionedAt(string text, int position)
    {
        if (string.CompareOrdinal(text, position, "<@", 0, 2) != 0)
            return null;
        var from = position + (position + 2 < text.Length && text[position + 2] == '!' ? 3 : 2);
        var to = text.IndexOf('>', from);
        return to > from && people.TryGetValue(text[from..to], out var person) ? (person, to + 1) : null;
    }

    private Person? NamedAt(string text, int position) =>
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
