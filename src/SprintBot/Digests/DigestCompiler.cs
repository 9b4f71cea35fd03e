using NodaTime;
using SprintBot.Digests.Model;
using SprintBot.Photos;
using SprintBot.Reports.Cleaning;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Digests;

/// <summary>Compiles one day of a sprint, or what came after its digests. Pure: the same data gives the same digest.</summary>
public sealed class DigestCompiler
{
    /// <summary>What Discord takes in one file from a bot.</summary>
    public const long LargestFile = 10L * 1024 * 1024;

    private readonly DigestRecord record;
    private readonly DigestKey key;
    private readonly HashSet<long>? known;
    private readonly DigestTexts texts;
    private readonly DigestWords words;
    private readonly Dictionary<TopicId, Topic> topics;
    private readonly TopicIndex index;

    private DigestCompiler(DigestRecord record, DigestKey key)
    {
        (this.record, this.key) = (record, key);
        known = DigestKnowledge.Before(record.Postings, key);
        texts = new DigestTexts(record);
        words = new DigestWords(record.Sprint);
        topics = record.Topics.ToDictionary(topic => topic.Id);
        index = new TopicIndex(record.Topics.Select(DigestTopics.Of));
    }

    /// <summary>The digest; null when there is nothing to tell: of a day without an update and a photo, and of an end that is not announced and after which nothing came.</summary>
    /// <param name="record">All that is known of the sprint.</param>
    /// <param name="key">Which digest.</param>
    /// <param name="sizeOf">How many bytes a photo has; null when its file is missing.</param>
    /// <param name="tells">The ids of what an ending tells; for a day's digest of no matter.</param>
    /// <param name="withLateOnes">Whether to add what was told of earlier days after their digests.</param>
    public static Digest? Compile(DigestRecord record, DigestKey key, Func<PhotoId, long?> sizeOf, IReadOnlyCollection<long> tells, bool withLateOnes)
    {
        var compiler = new DigestCompiler(record, key);
        return key.Kind == DigestKind.Day ? compiler.CompileDay(sizeOf, withLateOnes) : compiler.CompileRest(sizeOf, tells.ToHashSet());
    }

    private Digest? CompileDay(Func<PhotoId, long?> sizeOf, bool withLateOnes)
    {
        var day = key.Day;
        var updates = record.Updates.Where(update => update.Day == day).ToList();
        var photos = record.Photos.Where(photo => photo.Day == day).ToList();
        if (updates.Count + photos.Count == 0)
            return null;
        var late = withLateOnes ? record.Updates.Where(update => IsLate(update.Day, update.Id.Value)).ToList() : [];
        var latePhotos = withLateOnes && known is not null ? record.Photos.Where(photo => IsLate(photo.Day, photo.Id.Value)) : [];
        var newcomers = Newcomers(updates);
        return new Digest
        {
            Sprint = record.Sprint.Name,
            Day = words.Day(day),
            Newcomers = newcomers,
            Welcome = words.Welcome(newcomers),
            Labels = words.Labels,
            Sections = [.. SectionsOf(updates), .. Late(late)],
            Photos = [.. photos.Concat(latePhotos).Select(photo => PhotoOf(photo, sizeOf(photo.Id)))],
            Figures = day == record.Sprint.End && !record.Sprint.IsAnnounced ? Figures() : null, // an announced end has them
        };
    }

    private Digest? CompileRest(Func<PhotoId, long?> sizeOf, HashSet<long> tells)
    {
        var updates = record.Updates.Where(update => tells.Contains(update.Id.Value)).ToList();
        var photos = record.Photos.Where(photo => tells.Contains(photo.Id.Value)).ToList();
        var isAnnounced = key.Kind == DigestKind.Ending && record.Sprint.IsAnnounced;
        return updates.Count + photos.Count == 0 && !isAnnounced ? null : new Digest
        {
            Sprint = record.Sprint.Name,
            Day = key.Kind == DigestKind.Late ? words.Late : words.Ended,
            Labels = words.Labels,
            Sections = [.. SectionsOf(updates, withDays: true)],
            Photos = [.. photos.Select(photo => PhotoOf(photo, sizeOf(photo.Id)))],
            Figures = record.Updates.Count == 0 ? null : Figures(),
        };
    }

    private IEnumerable<DigestSection> SectionsOf(List<Update> updates, bool withDays = false)
    {
        var byTopic = updates.GroupBy(update => update.Topic is { } id && topics.ContainsKey(id) ? update.Topic : null).OrderBy(group => group.Key is null).ToList();
        foreach (var group in byTopic)
            yield return new DigestSection(
                group.Key is { } id ? DigestTexts.Link(topics[id].Name, topics[id].Url) : new MarkdownText(byTopic.Count == 1 ? words.NoTopicAlone : words.NoTopic),
                [.. group.Select(update => EntryOf(update, withDays ? words.Day(update.Day) : null))]);
    }

    private IEnumerable<DigestSection> Late(List<Update> late)
    {
        if (late.Count == 0)
            yield break;
        if (known is null)
            yield return new DigestSection(new MarkdownText(words.LateOnes(late.Count)), []);
        else
            yield return new DigestSection(new MarkdownText(words.Later), [.. late.Select(update => EntryOf(update, texts.About(update, topics)))]);
    }

    /// <summary>Of an earlier day and in no digest: told after that day's digest was made, or of a day that had none.</summary>
    private bool IsLate(LocalDate of, long id) => of < key.Day && known?.Contains(id) != true;

    private DigestEntry EntryOf(Update update, string? about)
    {
        var cleaned = texts.Clean(update, update.Topic is { } id ? topics.GetValueOrDefault(id) : null, index);
        List<string> partners = [.. update.With.Select(texts.Name)];
        return new DigestEntry(
            words.Head(texts.Name(update.Author), partners),
            texts.Name(update.Author),
            partners,
            (update.Status ?? cleaned.Status) is { } status ? words.Status(status) : null,
            about,
            update.MessageLink is { } link ? DigestTexts.Link(words.LinkToMessage, link) : null,
            DigestTexts.Blocks(cleaned.Text),
            texts.Line(update.Next, update),
            texts.Line(update.Blockers, update));
    }

    private DigestPhoto PhotoOf(Photo photo, long? size)
    {
        var (author, caption, missing) = (texts.Name(photo.Author), texts.Line(photo.Caption, null), words.Missing(size, LargestFile));
        return new DigestPhoto(photo.Id, author, caption, missing, words.Photo(caption, author, missing));
    }

    private List<string> Newcomers(List<Update> updates)
    {
        var before = record.Updates.Where(update => update.Day < key.Day).SelectMany(Credited).ToHashSet();
        var newcomers = record.People.Where(person => person.Newcomer == true).Select(person => person.User).Concat(record.GuessedNewcomers).ToHashSet();
        return [.. updates.SelectMany(Credited).Distinct().Where(user => newcomers.Contains(user) && !before.Contains(user)).Select(texts.Name)];
    }

    private static IEnumerable<UserId> Credited(Update update) => update.With.Prepend(update.Author);

    private string Figures() => words.Of(SprintWords.Figures(new SprintFigures(
        record.Updates.Count,
        record.Updates.SelectMany(Credited).Distinct().Count(),
        record.Topics.Count,
        record.Photos.Count,
        record.Updates.Select(update => update.Day).Distinct().Count(),
        record.Updates.Count == 0 ? null : record.Updates.Max(update => update.Day))));
}
