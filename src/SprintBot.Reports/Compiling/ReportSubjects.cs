using SprintBot.Markup;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Cleaning;
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

    private readonly Dictionary<TopicId, TopicWords> words;

    public ReportSubjects(IReadOnlyList<Topic> topics, IReadOnlyList<Update> updates, IReadOnlySet<TopicId> toldAims, ReportTexts texts)
    {
        words = updates.Where(update => update.Topic is not null).GroupBy(update => update.Topic!.Value).ToDictionary(onTopic => onTopic.Key, onTopic => new TopicWords([.. onTopic]));
        subjects = topics.ToDictionary(topic => topic.Id, topic => new ReportSubject(
            topic.Name,
            topic.Url is { } url ? RstText.SafeUrl(url) : null,
            ReferenceOf(topic) is null && topic.Kind is { } kind && !topic.Name.Contains(kind.Trim(), StringComparison.OrdinalIgnoreCase) ? kind : null,
            Noun(topic),
            toldAims.Contains(topic.Id) ? null : texts.Sentence(texts.Read(topic.About, $"the aim of {topic.Name}")),
            Issues.Contains(topic.Kind ?? "") ? "issue" : "aim",
            words.GetValueOrDefault(topic.Id)?.StatusOf(topic.Kind) is { } status ? UpdateStatusName.Of(status) : null)
        {
            Reference = ReferenceOf(topic),
            IsTalk = topic.Kind is { } said && Talks.Contains(said.Trim()),
        });
    }

    public ReportSubject Of(TopicId id)
    {
        if (subjects.TryGetValue(id, out var known))
            return known;
        return subjects[id] = new ReportSubject("a topic that is gone", null, null, null, null, "aim", null);
    }

    /// <summary>Whether it is this update after which a topic stands as it does in the end.</summary>
    public bool HasLastWord(TopicId id, Update update) => words.GetValueOrDefault(id)?.Newest.Id == update.Id;

    /// <summary>Whether with this update its author finished his or her part of a topic that is not done as a whole.</summary>
    public bool IsEndOfPart(TopicId id, Update update) =>
        words.GetValueOrDefault(id) is { } said && Of(id).Status != UpdateStatusName.Of(UpdateStatus.Done) && said.NewestOf(update.Author).Id == update.Id && TopicWords.IsDone(update);

    /// <summary>Whether what an update left is still open: its author did not finish or drop the topic after it.</summary>
    public bool IsOpenAfter(TopicId id, Update update) => words.GetValueOrDefault(id)?.IsClosedAfter(update) != true;

    /// <summary>An aim that says no more than which one it is.</summary>
    private static string? ReferenceOf(Topic topic) => topic.About is { } about && TopicHeads.IsName(about, topic) && NameKey.Of(about) != NameKey.Of(topic.Name) ? about.Trim() : null;

    private static string? Noun(Topic topic) =>
        topic.Kind?.Trim() is { } kind && Nouns.TryGetValue(kind, out var noun) && !topic.Name.Contains(noun, StringComparison.OrdinalIgnoreCase) ? noun : null;
}
