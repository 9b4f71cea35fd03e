using NodaTime;
using SprintBot.Markup;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>Compiles what is known of a sprint into what templates show. Pure: the same data gives the same report, whatever its ids.</summary>
public sealed class SprintReportCompiler
{
    private readonly SprintRecord record;
    private readonly ReportLanguage language;
    private readonly ReportUpdates updates;
    private readonly ToldUpdates cleaned;
    private readonly ReportTexts texts;
    private readonly IReadOnlyList<PersonId> participants;
    private readonly Dictionary<PersonId, Person> people;
    private readonly HashSet<PersonId> authors;
    private readonly PersonWords names;
    private readonly ReportSubjects subjects;
    private readonly ReportPhotos photos;
    private readonly ReportPassages passages;
    private readonly ReportAccounts accounts;
    private readonly List<(Rst, string)> pieces = [];

    private SprintReportCompiler(SprintRecord record, PhotoFiles files, int? most)
    {
        (this.record, language) = (record, record.Sprint.Language);
        IReadOnlyList<Update> told = [.. record.Updates.OrderBy(update => update.Day).ThenBy(update => update.Id.Value)];
        people = record.People.ToDictionary(person => person.Id);
        authors = [.. told.Select(update => update.Author)];
        participants =
        [
            .. told.SelectMany(update => update.With.Prepend(update.Author))
                .Concat(record.People.Where(person => record.Attending.Contains(person.Id)).OrderBy(person => person.Name, StringComparer.Ordinal).ThenBy(person => person.Id.Value).Select(person => person.Id))
                .Distinct(),
        ];
        var seen = record.Updates.SelectMany(update => update.Mentions).Where(mention => mention.Kind == MentionKind.User).DistinctBy(mention => mention.Id).ToDictionary(mention => mention.Id, mention => mention.Name);
        names = new PersonWords(record, [.. participants.Union(record.Photos.Select(photo => photo.Author))], seen.GetValueOrDefault);
        texts = new ReportTexts(record, names);
        cleaned = new ToldUpdates(record, most, told, texts, names);
        subjects = new ReportSubjects(record.Topics, [.. cleaned.All.Select(one => one.Update)], cleaned.ToldAims, texts);
        photos = new ReportPhotos(record, texts, names, topic => subjects.Of(topic).Name, files);
        updates = new ReportUpdates(cleaned, texts, names, subjects);
        passages = new ReportPassages(texts, names, subjects, photos, record.Sprint.Start, ReportDays.Last(record), language);
        accounts = new ReportAccounts(updates.All);
    }

    /// <param name="record">All that is known of the sprint.</param>
    /// <param name="files">What is known of its photos' files.</param>
    /// <param name="most">How many words the updates' texts may have together; null for any number.</param>
    public static SprintReport Compile(SprintRecord record, PhotoFiles files, int? most = null) => new SprintReportCompiler(record, files, most).Compile(files.Has);

    /// <param name="record">All that is known of the sprint.</param>
    /// <param name="hasFile">Whether a photo's file is there.</param>
    public static SprintReport Compile(SprintRecord record, Func<PhotoId, bool> hasFile) => Compile(record, new PhotoFiles(hasFile));

    private SprintReport Compile(Func<PhotoId, bool> hasFile)
    {
        var byTeller = passages.Of(updates.All, accounts, new Introductions(names));
        IReadOnlyList<ReportPassage> all = [.. byTeller.SelectMany(entry => entry.Passages)];
        var (sprint, last) = (record.Sprint, ReportDays.Last(record));
        var worked = record.Updates.Select(update => update.Topic).OfType<TopicId>().ToHashSet();
        var byDay = updates.All.ToLookup(told => told.Update.Day);
        var introductions = new Introductions(names, areOpeningsLeftOut: true);
        var signers = texts.Read(sprint.Signers, "the signature");
        var report = new SprintReport
        {
            Speaks = language,
            Title = ReportTitle.Of(sprint.Name, language),
            Dates = language.Range(sprint.Start, last),
            Project = sprint.Project,
            Location = sprint.Location,
            Host = sprint.Host,
            Headcount = language.Number(participants.Count),
            Ordinal = ReportNeighbours.Ordinal(record),
            Next = ReportNeighbours.Next(record),
            Intro = Piece(sprint.Intro, "the introduction"),
            Goals = Piece(sprint.Goals, "the goals"),
            Closing = Piece(sprint.Closing, "the closing"),
            Thanks = Piece(sprint.Thanks, "the thanks"),
            Signers = Kept(texts.Inline(signers), "the signature"),
            Newcomers = [.. participants.Where(IsNewcomer).Select(names.Full)],
            Attendees = [.. participants.Select(AttendeeOf)],
            AlsoThere = [.. participants.Where(id => !accounts.HasAccount(id) && (!authors.Contains(id) || !accounts.WorkedOnATopic(id) || names.Listed(id) != names.Full(id) || people.GetValueOrDefault(id)?.Affiliation is not null)).Select(WithAffiliation)],
            Silent = [.. participants.Where(id => !authors.Contains(id)).Select(WithAffiliation)],
            Participants = [.. participants.Select(names.Full)],
            ShortNames = [.. participants.Select(names.Short)],
            People = PeopleOf(byTeller),
            Topics = TopicsOf(all),
            Miscellaneous = [.. all.Where(passage => passage.Subject is null)],
            Days = [.. ReportDays.Runs(sprint.Start, last, record.Updates.Select(update => update.Day).Concat(record.Photos.Select(photo => photo.Day))).Select(run => DayOf(last, run, [.. byDay[run.From]], introductions))],
            LooseEnds = LooseEndsOf(updates.All),
            GroupPhoto = photos.Group is { } group ? photos.Of([group])[0] : null,
            Photos = photos.All,
            PhotosOfOthers = photos.Where(photo => !authors.Contains(photo.Author)),
            PhotosWithoutTopic = photos.Where(photo => photos.TopicOf(photo) is not { } topic || !worked.Contains(topic)),
            Pieces = pieces,
            Roles = texts.Roles,
            TextWords = Shortening.WordsIn(cleaned.All.Select(told => told.Text)),
            LastDay = last,
            Byline = PlainTextWriter.ToLine(signers),
        };
        report = report with
        {
            Summary = ReportSummary.Of(
                language, participants.Count, report.Newcomers.Count, report.Topics.Count, report.Topics.Count(topic => topic.Subject.Outcome == "done"), sprint.Start, last, cleaned.All.Select(told => told.Read), record.Topics.Select(topic => topic.Url).OfType<string>(),
                ReportSummary.CountsPeople(sprint.Intro ?? "")),
        };
        pieces.AddRange(report.Topics.Select(topic => topic.Subject).Where(subject => subject.Aim is not null).Select(subject => (subject.Aim!, $"the aim of {subject.Name}")));
        pieces.AddRange(updates.Pieces());
        pieces.AddRange(report.Photos.Select(photo => (photo.Figure, $"the photo {photo.Path}")));
        return report with { Checklist = ReportChecklist.For(record, [.. updates.All.Select(told => told.Update)], names, texts.Unknown, updates.Overtaken, hasFile, [.. cleaned.Checklist(updates.Twice)]) };
    }

    private List<ReportPerson> PeopleOf(IReadOnlyList<(PersonId Teller, IReadOnlyList<ReportPassage> Passages)> byTeller)
    {
        var own = byTeller.ToDictionary(entry => entry.Teller, entry => entry.Passages);
        var order = participants.Where(authors.Contains).ToList();
        var shown = byTeller.SelectMany(entry => entry.Passages).SelectMany(passage => passage.Photos).Select(photo => photo.Path).ToHashSet(StringComparer.Ordinal);
        var quotes = updates.All.ToLookup(told => told.Update.Author);
        return [.. order.Select(id => new ReportPerson(
            names.Listed(id),
            names.Short(id),
            people.GetValueOrDefault(id)?.Affiliation,
            LinkOf(id),
            IsNewcomer(id),
            own.GetValueOrDefault(id, []),
            [.. accounts.ToldByOthers(id).Select(topic => subjects.Of(topic).Name)],
            [.. quotes[id].Select(QuoteOf)],
            [.. photos.Where(photo => photo.Author == id).Where(photo => !shown.Contains(photo.Path))]))];
    }

    private List<ReportTopic> TopicsOf(IReadOnlyList<ReportPassage> all)
    {
        var bySubject = all.Where(passage => passage.Subject is not null).ToLookup(passage => passage.Subject);
        return [.. updates.All.Where(told => told.Update.Topic is not null).GroupBy(told => told.Update.Topic!.Value).Select(onTopic => new ReportTopic(
            subjects.Of(onTopic.Key),
            [.. onTopic.SelectMany(told => told.Update.With.Prepend(told.Update.Author)).Distinct().Select(names.Full)],
            [.. bySubject[subjects.Of(onTopic.Key)]],
            photos.Where(photo => photos.TopicOf(photo) == onTopic.Key))
        {
            ByPerson = [.. onTopic.GroupBy(told => told.Update.Author).SelectMany(ofPerson => passages.Of([.. ofPerson], new ReportAccounts([.. ofPerson]), new Introductions(names))).SelectMany(entry => entry.Passages).Where(passage => passage.TellsAnything)],
            LooseEnds = LooseEndsOf(onTopic),
            Outcome = TopicOutcome.Of([.. onTopic], texts),
        })];
    }

    /// <summary>A day of which nothing is told is told as one without updates: what was posted on it stands elsewhere.</summary>
    private ReportDay DayOf(LocalDate last, (LocalDate From, LocalDate To, bool IsBreak) run, IReadOnlyList<ReportUpdate> told, Introductions introductions)
    {
        IReadOnlyList<ReportPassage> ofDay = [.. passages.Of(told, new ReportAccounts(told), introductions).SelectMany(entry => entry.Passages).Where(passage => passage.TellsAnything)];
        var shown = photos.Where(photo => photo.Day == run.From);
        return new ReportDay(
            ReportDays.Title(record.Sprint.Start, last, run.From, run.To, language),
            run.From == run.To ? language.Day(run.From) : language.Say("range", ("first", language.Day(run.From)), ("last", language.Day(run.To))),
            run.IsBreak || (ofDay.Count == 0 && shown.Count == 0),
            ofDay,
            shown);
    }

    private ReportQuote QuoteOf(ReportUpdate told) => new(
        language.Day(told.Update.Day),
        told.Update.Topic is { } topic ? subjects.Of(topic) : null,
        [.. told.Update.With.Select(names.Full)],
        told.Left,
        told.Blockers)
    {
        LeftSentence = told.LeftSentence,
        BlockersSentence = told.BlockersSentence,
        Lazily = new(() => texts.Quote(told.Said, told.Beginning, told.Rest)),
    };

    private IReadOnlyList<ReportLooseEnd> LooseEndsOf(IEnumerable<ReportUpdate> all) => [.. all.Where(told => told.Left is not null || told.Blockers is not null).Select(LooseEndOf)];

    private ReportLooseEnd LooseEndOf(ReportUpdate told) =>
        new(told.Update.Topic is { } topic ? subjects.Of(topic) : null, names.Full(told.Update.Author), told.Left, told.Blockers);

    private ReportAttendee AttendeeOf(PersonId id) => new(names.Listed(id), people.GetValueOrDefault(id)?.Affiliation, LinkOf(id), IsNewcomer(id));

    private string WithAffiliation(PersonId id) => people.GetValueOrDefault(id)?.Affiliation is { } affiliation ? names.Listed(id) + language.Say("kind", ("kind", affiliation)) : names.Listed(id);

    private string? LinkOf(PersonId id) => people.GetValueOrDefault(id)?.Link is { } link ? RstText.SafeUrl(link) : null;

    private Rst? Piece(string? text, string what) => Kept(texts.Blocks(texts.Read(text, what)), what);

    private Rst? Kept(Rst? piece, string what)
    {
        if (piece is not null)
            pieces.Add((piece, what));
        return piece;
    }

    private bool IsNewcomer(PersonId id) => people.GetValueOrDefault(id)?.Newcomer ?? record.GuessedNewcomers.Contains(id);
}
