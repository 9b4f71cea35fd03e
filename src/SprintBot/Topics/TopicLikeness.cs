using SprintBot.Markup;

namespace SprintBot.Topics;

/// <summary>Names that are probably meant to be one.</summary>
public static class TopicLikeness
{
    private const int MostOffered = 5;

    /// <summary>The topics, best first, of which a new name may be a slip: the same letters but for what stands between them, or a letter or two apart. Numbers have to be equal.</summary>
    public static IReadOnlyList<Topic> Alike(IReadOnlyList<Topic> topics, string name)
    {
        var wanted = Letters(name);
        return [.. topics
            .Select(topic => (Topic: topic, Letters: Letters(topic.Name)))
            .Where(entry => Digits(entry.Letters) == Digits(wanted))
            .Select(entry => (entry.Topic, Distance: Distance(entry.Letters, wanted)))
            .Where(entry => entry.Distance <= Allowed(wanted.Length))
            .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Topic.Id.Value)
            .Take(MostOffered).Select(entry => entry.Topic)];
    }

    /// <summary>How many slips a name of so many letters may have before it is another one.</summary>
    private static int Allowed(int letters) => letters switch { < 5 => 0, < 9 => 1, _ => 2 };

    private static string Letters(string name) => string.Concat(NameKey.Of(name).Where(char.IsLetterOrDigit));

    private static string Digits(string letters) => string.Join(' ', letters.Split([.. letters.Where(letter => !char.IsDigit(letter))], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many letters have to be added, left out, changed or swapped with their neighbour.</summary>
    private static int Distance(string one, string other)
    {
        var rows = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }
                var changed = rows[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(changed, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }
        return rows[one.Length, other.Length];
    }
}
