using SprintBot.Markup;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Reports;

/// <summary>Compiles what is known of a sprint into what templates show. Pure: the same data gives the same report, whatever its ids.</summary>
public sealed class SprintReportCompiler
{
    private readonly SprintRecord record;
    private readonly IReadOnlyList<Update> updates;
    private readonly ReportTexts texts;
    private readonly IReadOnlyList<UserId> participants;
    private readonly Dictionary<UserId, Sprinter> people;
    private readonly HashSet<UserId> authors;
    private readonly PersonWords names;
    private readonly ReportSubjects subjects;
    private readonly ReportPhotos photos;
    private readonly List<(Rst, string)> pieces = [];
    private readonly List<OvertakenNote> overtaken = [];

    private SprintReportCompiler(SprintRecord record)
    {
        this.record = record;
        updates = [.. record.Updates.OrderBy(update => update.Day).ThenBy(update => update.Id.Value)];
        texts = new ReportTexts(record);
        people = record.People.ToDictionary(person => person.User);
        authors = [.. updates.Select(update => update.Author)];
        participants = [.. updates.SelectMany(update => update.With.Prepend(update.Author)).Distinct()];
        names = new PersonWords(record, [.. participants.Union(record.Photos.Select(photo => photo.Author))], texts.SeenName);
        subjects = new ReportSubjects(record.Topics, updates, texts);
        photos = new ReportPhotos(record, texts, names);
    }

    /// <param name="record">All that is known of the sprint.</param>
    /// <param name="hasFile">Whether a photo's file is there.</param>
    public static SprintReport Compile(SprintRecord record, Func<PhotoId, bool> hasFile) => new SprintReportCompiler(record).Compile(hasFile);

    private SprintReport Compile(Func<PhotoId, bool> hasFile)
    {
        var passages = PassagesByAuthor();
        var sprint = record.Sprint;
        var report = new SprintReport
        {
            Title = sprint.Name.EndsWith("report", StringComparison.OrdinalIgnoreCase) ? sprint.Name : $"{sprint.Name} report",
            Dates = ReportWords.Dates(sprint.Start, ReportDays.Last(record)),
            Project = sprint.Project,
            Location = sprint.Location,
            Host = sprint.Host,
            Headcount = ReportWords.Number(participants.Count),
            Intro = Piece(sprint.Intro, "the introduction"),
            Goals = Piece(sprint.Goals, "the goals"),
            Closing = Piece(sprint.Closing, "the closing"),
            Thanks = Piece(sprint.Thanks, "the thanks"),
            Signers = Kept(texts.Inline(texts.Read(sprint.Signers, "the signature")), "the signature"),
            Newcomers = [.. participants.Where(IsNewcomer).Select(names.Full)],
            Participants = [.. participants.Select(names.Full)],
            ShortNames = [.. participants.Select(names.Short)],
            People = [.. passages.Select(entry => PersonOf(entry.Author, entry.Passages))],
            Topics = TopicsOf(passages),
            Miscellaneous = [.. passages.SelectMany(entry => entry.Passages).Where(passage => passage.Subject is null)],
            Photos = photos.All,
            PhotosOfOthers = photos.Where(photo => !authors.Contains(photo.Author)),
            PhotosWithoutTopic = photos.Where(photo => photos.TopicOf(photo) is not { } topic || updates.All(update => update.Topic != topic)),
            Pieces = pieces,
        };
        pieces.AddRange(photos.All.Select(photo => (photo.Figure, $"the photo {photo.Path}")));
        return report with { Roles = texts.Roles(), Checklist = ReportChecklist.For(record, updates, names, texts.Unknown, overtaken, hasFile) };
    }

    private List<(UserId Author, IReadOnlyList<ReportPassage> Passages)> PassagesByAuthor() =>
        [.. updates.GroupBy(update => update.Author).Select(ofAuthor => (ofAuthor.Key, PassagesOf([.. ofAuthor])))];

    private IReadOnlyList<ReportPassage> PassagesOf(IReadOnlyList<Update> ofAuthor)
    {
        var byTopic = ofAuthor.GroupBy(update => update.Topic).ToList();
        return [.. byTopic.Select((ofTopic, index) => PassageOf([.. ofTopic], index + 1, index + 1 == byTopic.Count))];
    }

    private ReportPassage PassageOf(IReadOnlyList<Update> told, int order, bool isLast)
    {
        var author = told[0].Author;
        var topic = told[0].Topic;
        var where = $"an update by {names.Full(author)}";
        var story = texts.Blocks(ReportStory.Of(told.Select(update => texts.Read(update.Text, where, update)))) ?? Rst.Block("");
        var subject = topic is { } id ? subjects.Of(id) : null;
        if (story.Text.Length > 0)
            pieces.Add((story, $"what {names.Full(author)} did{(subject is null ? "" : $" on {subject.Name}")}"));
        return new ReportPassage(
            names.Short(author),
            names.Full(author),
            order,
            isLast,
            subject,
            [.. told.SelectMany(update => update.With).Where(partner => partner != author).Distinct().Select(partner => authors.Contains(partner) ? names.Short(partner) : names.Full(partner))],
            story,
            Notes(told, update => update.Next, where),
            Notes(told, update => update.Blockers, where),
            topic is { } known && subjects.Finisher(known) == author,
            topic is null ? [] : photos.Where(photo => photo.Author == author && photos.TopicOf(photo) == topic));
    }

    /// <summary>What stays open: of a topic the newest word, unless it was done after that; without a topic, all but what was done.</summary>
    private List<Rst> Notes(IReadOnlyList<Update> told, Func<Update, string?> noteOf, string where)
    {
        var all = told.Where(update => !string.IsNullOrWhiteSpace(noteOf(update))).ToList();
        var open = told[0].Topic is { } topic ? all.Where(update => subjects.IsOpenAfter(topic, update)).TakeLast(1).ToList() : all;
        overtaken.AddRange(all.Except(open).Select(update => new OvertakenNote(
            PlainTextWriter.ToLine(texts.Read(noteOf(update), where, update)), names.Full(update.Author), ReportWords.Date(update.Day))));
        return [.. open.Select(update => texts.Sentence(texts.Read(noteOf(update), where, update))).OfType<Rst>()];
    }

    private ReportPerson PersonOf(UserId id, IReadOnlyList<ReportPassage> passages)
    {
        var shown = passages.SelectMany(passage => passage.Photos).Select(photo => photo.Path).ToHashSet(StringComparer.Ordinal);
        var person = people.GetValueOrDefault(id);
        return new ReportPerson(
            names.Full(id),
            names.Short(id),
            person?.Affiliation,
            person?.Link is { } link ? RstText.SafeUrl(link) : null,
            IsNewcomer(id),
            passages,
            [.. photos.Where(photo => photo.Author == id).Where(photo => !shown.Contains(photo.Path))]);
    }

    private List<ReportTopic> TopicsOf(List<(UserId, IReadOnlyList<ReportPassage> Passages)> passages)
    {
        var bySubject = passages.SelectMany(entry => entry.Passages).Where(passage => passage.Subject is not null).ToLookup(passage => passage.Subject);
        return [.. updates.Select(update => update.Topic).OfType<TopicId>().Distinct().Select(id => new ReportTopic(
            subjects.Of(id),
            [.. updates.Where(update => update.Topic == id).SelectMany(update => update.With.Prepend(update.Author)).Distinct().Select(names.Full)],
            [.. bySubject[subjects.Of(id)]],
            photos.Where(photo => photos.TopicOf(photo) == id)))];
    }

    private Rst? Piece(string? text, string what) => Kept(texts.Blocks(texts.Read(text, what)), what);

    private Rst? Kept(Rst? piece, string what)
    {
        if (piece is not null)
            pieces.Add((piece, what));
        return piece;
    }

    private bool IsNewcomer(UserId id) => people.GetValueOrDefault(id)?.Newcomer ?? record.GuessedNewcomers.Contains(id);
}
