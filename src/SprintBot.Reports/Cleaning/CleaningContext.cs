using SprintBot.Markup;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Cleaning;

/// <summary>What is known around an update's text, and so need not be said in it again.</summary>
public sealed class CleaningContext
{
    private static readonly char[] Apart = [' ', '\t'];

    /// <summary>Names of those who need no mention in brackets: the author and the partners, by whatever they are called.</summary>
    private readonly HashSet<string> companions;

    /// <param name="topic">What the update is about; null when it has no topic.</param>
    /// <param name="author">What its author is called.</param>
    /// <param name="companions">Author and partners, by each of their names and handles.</param>
    /// <param name="topics">All topics of the sprint that are told of.</param>
    /// <param name="project">What the sprint works on; null where that is not said.</param>
    public CleaningContext(Topic? topic, string author, IEnumerable<string> companions, TopicIndex topics, string? project)
    {
        (Topic, Author, Topics, Project) = (topic, author, topics, project);
        this.companions = companions.SelectMany(Forms).ToHashSet(StringComparer.Ordinal);
    }

    public Topic? Topic { get; }

    public string Author { get; }

    public TopicIndex Topics { get; }

    public string? Project { get; }

    /// <summary>Whether the rules of English prose hold. In other languages, words stay as they are.</summary>
    public bool IsEnglish { get; init; } = true;

    /// <summary>Whether it is a name of the author or of a partner.</summary>
    public bool IsCompanion(string name) => companions.Contains(NameKey.Of(name.TrimStart('@')));

    /// <summary>A name as it is, and its first word.</summary>
    private static IEnumerable<string> Forms(string name)
    {
        var key = NameKey.Of(name);
        return key.Length == 0 ? [] : [key, key.Split(Apart, 2)[0]];
    }
}
