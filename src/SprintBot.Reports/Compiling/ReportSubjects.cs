using SprintBot.Markup.Rst;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>The topics as the report tells of them, and how each stands in the end.</summary>
internal sealed class ReportSubjects
{
    /// <summary>Kinds that read well after a name: “the STM branch”.</summary>
    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "branch", "project", "port", "library", "tool", "plugin", "module", "package", "repository", "pull request", "merge request", "prototype", "patch",
    };

    private static readonly HashSet<string> Issues = new(StringComparer.OrdinalIgnoreCase) { "issue", "bug", "ticket" };

    private static readonly HashSet<string> Talks = new(StringComparer.OrdinalIgnoreCase)
    {
        "discussion", "talk", "meeting", "presentation", "planning", "design", "retrospective", "workshop", "tutorial", "demo",
    };

    private readonly Dictionary<TopicId, ReportSubject> subjects;

    /// <summary>For each topic, the update with the last word on its status.</summary>
    private readonly Dictionary<TopicId, Update> lastWords = [];

    public ReportSubjects(IReadOnlyList<Topic> topics, IReadOnlyList<Update> updates, ReportTexts texts)
    {
        foreach (var update in updates)
            if (update is { Topic: { } topic, Status: not null })
                lastWords[topic] = update;
        subjects = topics.ToDictionary(topic => topic.Id, topic => new ReportSubject(
            topic.Name,
            topic.Url is { } url ? RstText.SafeUrl(url) : null,
            topic.Kind is { } kind && !topic.Name.Contains(kind.Trim(), StringComparison.OrdinalIgnoreCase) ? kind : null,
            Noun(topic),
            texts.Sentence(texts.Read(topic.About, $"the aim of {topic.Name}")),
            Issues.Contains(topic.Kind ?? "") ? "issue" : "aim",
            lastWords.GetValueOrDefault(topic.Id)?.Status is { } status ? UpdateStatusName.Of(status) : null)
        {
            IsTalk = topic.Kind is { } said && Talks.Contains(said.Trim()),
        });
    }

    public ReportSubject Of(TopicId id)
    {
        if (subjects.TryGetValue(id, out var known))
            return known;
        return subjects[id] = new ReportSubject("a topic that is gone", null, null, null, null, "aim", null);
    }

    /// <summary>Whether it was this update that had the last word on its status.</summary>
    public bool HasLastWord(TopicId id, Update update) => lastWords.GetValueOrDefault(id)?.Id == update.Id;

    /// <summary>Whether what an update left is still open: its topic was not done or dropped after it.</summary>
    public bool IsOpenAfter(TopicId id, Update update) =>
        lastWords.GetValueOrDefault(id) is not { Status: UpdateStatus.Done or UpdateStatus.Dropped } end
        || (update.Day, update.Id.Value).CompareTo((end.Day, end.Id.Value)) >= 0;

    private static string? Noun(Topic topic) =>
        topic.Kind?.Trim() is { } kind && Nouns.TryGetValue(kind, out var noun) && !topic.Name.Contains(noun, StringComparison.OrdinalIgnoreCase) ? noun : null;
}
