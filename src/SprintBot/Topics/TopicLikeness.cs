using SprintBot.Markup;
using SprintBot.Reports.Words;

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
            .Select(entry => (entry.Topic, Distance: Slips.Between(entry.Letters, wanted)))
            .Where(entry => entry.Distance <= Allowed(wanted.Length))
            .OrderBy(entry => entry.Distance).ThenBy(entry => entry.Topic.Id.Value)
            .Take(MostOffered).Select(entry => entry.Topic)];
    }

    /// <summary>How many slips a name of so many letters may have before it is another one.</summary>
    private static int Allowed(int letters) => letters switch { < 5 => 0, < 9 => 1, _ => 2 };

    private static string Letters(string name) => string.Concat(NameKey.Of(name).Where(char.IsLetterOrDigit));

    private static string Digits(string letters) => string.Join(' ', letters.Split([.. letters.Where(letter => !char.IsDigit(letter))], StringSplitOptions.RemoveEmptyEntries));
}
