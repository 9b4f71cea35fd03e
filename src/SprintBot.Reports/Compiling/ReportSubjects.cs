using SprintBot.Markup;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

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

    private readonly ReportTexts texts;

    public ReportSubjects(IReadOnlyList<Topic> topics, IReadOnlyList<Update> updates, IReadOnlySet<TopicId> toldAims, ReportTexts texts)
    {
        words = updates.Where(update => update.Topic is not null).GroupBy(update => update.Topic!.Value).ToDictionary(onTopic => onTopic.Key, onTopic => new TopicWords([.. onTopic]));
        this.texts = texts;
        subjects = topics.ToDictionary(topic => topic.Id, topic => SubjectOf(topic, toldAims.Contains(topic.Id)));
    }

    private ReportSubject SubjectOf(Topic topic, bool isAimTold)
    {
        var (said, language) = (words.GetValueOrDefault(topic.Id), texts.Language);
        var status = said?.StatusOf(topic.Kind);
        var reference = ReferenceOf(topic);
        var aim = isAimTold ? Document.Empty : texts.Read(topic.About, $"the aim of {topic.Name}");
        var subject = new ReportSubject(
            topic.Name,
            topic.Url is { } url ? RstText.SafeUrl(url) : null,
            reference is null && topic.Kind is { } kind && !topic.Name.Contains(kind.Trim(), StringComparison.OrdinalIgnoreCase) ? kind : null,
            Noun(topic),
            texts.Sentence(DocumentEdit.Beginnings(aim, Sentences.Capitalised)),
            language.Text(IsIssue(topic) ? "issue_word" : "aim_word"),
            status is { } known ? UpdateStatusName.Of(known) : null)
        {
            Reference = reference,
            IsTalk = topic.Kind is { } talk && Talks.Contains(talk.Trim()),
            Verb = !language.IsEnglish ? language.Text("verb") : said is null ? WorkWords.Usual : WorkWords.For(topic.Kind, status == UpdateStatus.Done, said.Updates),
            IsVerbEnglish = language.IsEnglish,
            StatusWord = status is { } stands ? StatusIn(language, stands) : null,
        };
        return subject.Aim is not { } piece ? subject : subject with { AimSentence = texts.Aim(IsIssue(topic), aim, piece), AimClause = texts.AimClause(IsIssue(topic), aim, piece) };
    }

    private static bool IsIssue(Topic topic) => Issues.Contains(topic.Kind?.Trim() ?? "");

    private static string StatusIn(ReportLanguage language, UpdateStatus status) => language.Text($"status_{UpdateStatusName.Of(status).Replace(' ', '_')}");

    public ReportSubject Of(TopicId id)
    {
        if (subjects.TryGetValue(id, out var known))
            return known;
        return subjects[id] = new ReportSubject(texts.Language.Text("unknown_topic"), null, null, null, null, texts.Language.Text("aim_word"), null);
    }

    /// <summary>Whether it is this update after which a topic stands as it does in the end.</summary>
    public bool HasLastWord(TopicId id, Update update) => words.GetValueOrDefault(id)?.Newest.Id == update.Id;

    /// <summary>Whether with this update its author finished his or her part of a topic that is not done as a whole.</summary>
    public bool IsEndOfPart(TopicId id, Update update) =>
        words.GetValueOrDefault(id) is { } said && Of(id).Status != UpdateStatusName.Of(UpdateStatus.Done) && said.NewestOf(update.Author).Id == update.Id && TopicWords.IsDone(update);

    /// <summary>Whether what an update left is still open after all that was posted on the topic.</summary>
    public bool IsOpenAfter(TopicId id, Update update) => words.GetValueOrDefault(id)?.IsClosedAfter(update) != true;

    /// <summary>An aim that says no more than which one it is.</summary>
    private static string? ReferenceOf(Topic topic) => topic.About is { } about && TopicHeads.IsName(about, topic) && NameKey.Of(about) != NameKey.Of(topic.Name) ? about.Trim() : null;

    private static string? Noun(Topic topic) =>
        topic.Kind?.Trim() is { } kind && Nouns.TryGetValue(kind, out var noun) && !topic.Name.Contains(noun, StringComparison.OrdinalIgnoreCase) ? noun : null;
}
