using SprintBot.Markup;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Cleaning;

/// <summary>The topics that a report tells of, by their names and addresses.</summary>
public sealed class TopicIndex
{
    private readonly Dictionary<string, Topic> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Topic> byAddress = new(StringComparer.Ordinal);

    public TopicIndex(IEnumerable<Topic> topics)
    {
        foreach (var topic in topics)
        {
            byName.TryAdd(NameKey.Of(topic.Name), topic);
            if (topic.Url is { } url)
                byAddress.TryAdd(Address(url), topic);
        }
    }

    public Topic? Named(string name) => byName.GetValueOrDefault(NameKey.Of(name));

    public Topic? At(string url) => byAddress.GetValueOrDefault(Address(url));

    /// <summary>The form in which addresses are compared: decoded, without a slash at the end.</summary>
    private static string Address(string url) => Uri.UnescapeDataString(url.Trim()).TrimEnd('/');
}
