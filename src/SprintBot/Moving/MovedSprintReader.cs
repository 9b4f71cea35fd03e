using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SprintBot.Digests;
using SprintBot.Markup;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting.Versions;
using SprintBot.Reports.Model;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;
using Input = SprintBot.Reports.Sprints;

namespace SprintBot.Moving;

/// <summary>Reads a sprint file as it would be in the store: an exported one as it was, one that people wrote with what is missing filled in. Pure.</summary>
public sealed class MovedSprintReader
{
    /// <summary>No sprint was before computers were, and none is so late that its days can't be counted on.</summary>
    private const int FirstYear = 1970;
    private const int LastYear = 9000;

    private readonly SprintFile file;
    private readonly MoveTarget target;
    private readonly SprintPlan plan;
    private readonly SprintPlan deleted;
    private readonly EntryPlaces places;
    private readonly DateTimeZone zone;
    private readonly Dictionary<long, long> users = [];
    private readonly Dictionary<string, TopicId> topics = new(StringComparer.Ordinal);
    private readonly Dictionary<PhotoId, string> paths = [];

    private MovedSprintReader(SprintFile file, MoveTarget target)
    {
        (this.file, this.target) = (file, target);
        plan = Whole(SprintFileReader.Read(file));
        deleted = Whole(SprintFileReader.Read(file with { Updates = file.DeletedUpdates, Photos = file.DeletedPhotos }));
        places = new EntryPlaces(file, plan, deleted);
        zone = DateTimeZoneProviders.Tzdb[plan.Sprint.TimeZone];
        foreach (var person in plan.People)
            users[person.Id.Value] = UserOf(person).Value;
        if (users.Values.Distinct().Count() < users.Count)
            throw new SprintFileException("it is damaged: two of its people are one.");
        foreach (var topic in plan.Topics)
            topics[NameKey.Of(topic.Name)] = new TopicId(target.IdOf(places.Of(topic.Id)));
    }

    private bool IsExported => file.Exported == true;

    /// <exception cref="SprintFileException">Something in it can't be; nothing of it is taken then.</exception>
    public static ReadSprint Read(SprintFile file, MoveTarget target) => new MovedSprintReader(file, target).Whole();

    private ReadSprint Whole()
    {
        var photos = plan.Photos.Select((photo, index) => Of(photo, file.Photos![index]!, isDeleted: false)).Concat(deleted.Photos.Select((photo, index) => Of(photo, file.DeletedPhotos![index]!, isDeleted: true)));
        var updates = plan.Updates.Select((update, index) => Of(update, file.Updates![index]!, isDeleted: false)).Concat(deleted.Updates.Select((update, index) => Of(update, file.DeletedUpdates![index]!, isDeleted: true)));
        var people = plan.People.Zip(file.People ?? []).ToList();
        var sprint = new MovedSprint
        {
            Sprint = SprintOf(),
            People = [.. people.Where(person => IsKnown(person.Second!)).Select(person => Of(person.First, person.Second!))],
            Attending = [.. plan.Attending.Select(Of)],
            Topics = [.. plan.Topics.Select(Of).OrderBy(topic => topic.Id.Value)],
            Updates = [.. updates.OrderBy(update => update.Id.Value)],
            Photos = [.. photos.OrderBy(photo => photo.PostedAt).ThenBy(photo => photo.Id.Value)],
            Digests = Once([.. (file.Digests ?? []).Select(Of)]),
            Reminders = [.. people.Select(person => ReminderOf(person.First, person.Second!.Kept?.Reminder)).OfType<Reminder>()],
            Attempts = [.. people.SelectMany(person => AttemptsOf(person.First, person.Second!.Kept?.Reminded ?? []))],
            Drafts = [.. (file.Drafts ?? []).Select(Of)],
        };
        return new ReadSprint(sprint, paths);
    }

    private static SprintPlan Whole(SprintPlan plan)
    {
        foreach (var day in plan.Updates.Select(update => update.Day).Concat(plan.Photos.Select(photo => photo.Day)).Append(plan.Sprint.Start).Append(plan.Sprint.End ?? plan.Sprint.Start))
            if (day.Year is < FirstYear or > LastYear)
                throw KeptValues.Damage(LocalDatePattern.Iso.Format(day), "day of a sprint", "the sprint");
        return plan.Problems.Count == 0
            ? plan
            : throw new SprintFileException($"it is damaged. {plan.Problems[0]}{(plan.Problems.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {plan.Problems.Count - 1} more)"))}");
    }

    private Sprint SprintOf()
    {
        var kept = file.Sprint?.Kept ?? new KeptOfSprint();
        var said = plan.Sprint;
        return new Sprint
        {
            Id = target.Sprint,
            Guild = target.Guild,
            Channel = target.Channel,
            Name = said.Name,
            Project = said.Project,
            Location = said.Location,
            Host = said.Host,
            Start = said.Start,
            End = said.End,
            TimeZone = said.TimeZone,
            Language = said.Language,
            DigestAt = KeptValues.Time(kept.DigestAt, "the sprint"),
            IsAnnounced = kept.Announced == true,
            Goals = Text(said.Goals),
            Intro = Text(said.Intro),
            Closing = Text(said.Closing),
            Thanks = Text(said.Thanks),
            Signers = Text(said.Signers),
            StartedBy = KeptValues.User(kept.StartedBy, "the sprint") ?? default,
            StartedAt = KeptValues.Moment(kept.StartedAt, "the sprint") ?? Noon(said.Start),
            EndedAt = kept.Open == true ? null : KeptValues.Moment(kept.EndedAt, "the sprint") ?? Noon(LastDay().PlusDays(1)),
            IsEndGuessed = kept.EndGuessed == true,
        };
    }

    private LocalDate LastDay() => plan.Sprint.End ?? plan.Updates.Select(update => update.Day).Append(plan.Sprint.Start).Max();

    /// <summary>Whom a file calls by an id of Discord's, or by a word.</summary>
    private UserId UserOf(Input.Person person)
    {
        if (IsExported)
            return new UserId(person.Id.Value);
        return long.TryParse(person.Handle, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && DerivedIds.IsSnowflake(id)
            ? new UserId(id)
            : DerivedIds.OfPerson($"{person.Handle}\n{person.Name}");
    }

    /// <summary>False for those of whom a store knew nothing but the id.</summary>
    private bool IsKnown(PersonEntry entry) => !IsExported || entry.DisplayName is not null;

    private Sprinter Of(Input.Person person, PersonEntry entry)
    {
        var isOfDiscord = IsExported || DerivedIds.IsSnowflake(users[person.Id.Value]);
        var seen = IsExported ? entry.DisplayName ?? "" : person.Name;
        var full = entry.Kept?.NameInDiscord is not null || !isOfDiscord ? seen : null;
        return new Sprinter
        {
            Guild = target.Guild,
            User = Of(person.Id),
            SeenName = entry.Kept?.NameInDiscord ?? seen,
            FullName = full,
            IsNameHidden = entry.Kept?.NameHidden == true,
            ShortName = person.ShortName,
            Newcomer = person.Newcomer,
            Affiliation = person.Affiliation,
            Link = person.Link,
        };
    }

    private Reminder? ReminderOf(Input.Person person, KeptReminder? kept) => kept is null ? null : new Reminder
    {
        Guild = target.Guild,
        User = Of(person.Id),
        At = KeptValues.Time(kept.Time, "a reminder"),
        TimeZone = kept.Timezone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(kept.Timezone) is not null ? kept.Timezone : throw KeptValues.Damage(kept.Timezone, "time zone", "a reminder"),
        Locale = kept.Locale,
        AwayFrom = KeptValues.Day(kept.AwayFrom, "a reminder"),
        AwayTo = KeptValues.Day(kept.AwayTo, "a reminder"),
        RefusedAt = KeptValues.Moment(kept.RefusedAt, "a reminder"),
    };

    private IEnumerable<ReminderAttempt> AttemptsOf(Input.Person person, IEnumerable<KeptAttempt> attempts) => attempts.Select(attempt => new ReminderAttempt(
        target.Guild,
        target.Sprint,
        Of(person.Id),
        KeptValues.Day(attempt.Day, "a reminder") ?? throw KeptValues.Damage("", "day", "a reminder"),
        KeptValues.Moment(attempt.TriedAt, "a reminder") ?? default,
        attempt.Over == true));

    private Topic Of(Input.Topic topic) => new()
    {
        Id = topics[NameKey.Of(topic.Name)],
        Sprint = target.Sprint,
        Name = topic.Name,
        Url = topic.Url,
        Kind = topic.Kind,
        About = topic.About,
    };

    private Update Of(Input.Update update, UpdateEntry entry, bool isDeleted)
    {
        var kept = entry.Kept ?? new KeptOfUpdate();
        var number = places.Of(update.Id, isDeleted);
        var where = $"update {number}";
        var (text, next, blockers) = (Text(update.Text)!, Text(update.Next), Text(update.Blockers));
        return new Update
        {
            Id = new UpdateId(target.IdOf(number)),
            Guild = target.Guild,
            Sprint = target.Sprint,
            Author = Of(update.Author),
            PostedBy = KeptValues.User(kept.PostedBy, where),
            Day = update.Day,
            Text = text,
            Topic = TopicOf(update.Topic, isDeleted),
            With = [.. update.With.Select(Of)],
            Status = update.Status,
            Next = next,
            Blockers = blockers,
            Mentions = IsExported || kept.Mentions is not null ? update.Mentions : [.. MentionsIn(text, next, blockers)],
            MessageLink = kept.Message,
            PostedAt = KeptValues.Moment(kept.PostedAt, where) ?? Noon(update.Day),
            EditedAt = KeptValues.Moment(kept.EditedAt, where),
            DeletedAt = isDeleted ? KeptValues.Moment(kept.DeletedAt, where) ?? Noon(update.Day) : null,
            Earlier = [.. (kept.Earlier ?? []).Select(version => Of(version, where))],
        };
    }

    private UpdateVersion Of(KeptVersion? kept, string where) => kept is not { } version ? throw KeptValues.Damage("", "version", where) : new(
        KeptValues.Day(version.Day, where) ?? throw KeptValues.Damage("", "day", where),
        version.Text ?? "",
        version.Topic is null ? null : topics.TryGetValue(NameKey.Of(version.Topic), out var topic) ? topic : throw KeptValues.Damage(version.Topic, "topic of the file", where),
        [.. (version.With ?? []).Select(partner => KeptValues.User(partner, where) ?? throw KeptValues.Damage("", "id of Discord's", where))],
        version.Status is null ? null : UpdateStatusName.Parse(version.Status) ?? throw KeptValues.Damage(version.Status, "status", where),
        version.Next,
        version.Blockers,
        KeptValues.Moment(version.ReplacedAt, where) ?? default);

    private Photo Of(Input.Photo photo, PhotoEntry entry, bool isDeleted)
    {
        var number = places.Of(photo.Id, isDeleted);
        var id = new PhotoId(target.IdOf(number));
        paths[id] = (isDeleted ? deleted : plan).FileOf(photo.Id);
        return new Photo
        {
            Id = id,
            Guild = target.Guild,
            Sprint = target.Sprint,
            Author = Of(photo.Author),
            Day = photo.Day,
            FileName = photo.FileName,
            ContentType = photo.ContentType,
            Caption = Text(photo.Caption),
            Topic = TopicOf(photo.Topic, isDeleted),
            Update = photo.Update is { } update ? new UpdateId(target.IdOf(places.Of(update, isDeleted))) : null,
            PostedAt = KeptValues.Moment(entry.Kept?.PostedAt, $"photo {number}") ?? Noon(photo.Day),
            DeletedAt = KeptValues.Moment(entry.Kept?.DeletedAt, $"photo {number}"),
        };
    }

    private static IReadOnlyList<DigestPosting> Once(IReadOnlyList<DigestPosting> digests) => digests.GroupBy(digest => digest.Key).FirstOrDefault(ofDay => ofDay.Count() > 1) is { Key: var twice }
        ? throw KeptValues.Damage(LocalDatePattern.Iso.Format(twice.Day), "day of one digest", "the sprint")
        : digests;

    private DigestPosting Of(DigestEntry? entry)
    {
        var where = $"the digest of {entry?.Day}";
        return new DigestPosting
        {
            Sprint = target.Sprint,
            Day = KeptValues.Day(entry?.Day, "a digest") ?? throw KeptValues.Damage("", "day", "a digest"),
            Kind = DigestWords.KindOf(entry!.Kind) ?? throw KeptValues.Damage(entry.Kind, "kind", where),
            Channel = target.Channel,
            Known = [.. (entry.Known ?? []).Select(number => IdOf(number, where))],
            State = DigestWords.StateOf(entry.State) ?? throw KeptValues.Damage(entry.State, "state", where),
            Messages = [.. (entry.Messages ?? []).Select(message => Of(message, where))],
            HasThread = entry.Thread == true,
            Problem = entry.Problem,
            Note = entry.Note,
            Outdated = entry.Outdated,
            TryAgainAt = KeptValues.Moment(entry.TryAgainAt, where),
            HasToldOrganiser = entry.ToldOrganiser == true,
        };
    }

    private DigestMessage Of(DigestMessageEntry? entry, string where) => entry is not { } message ? throw KeptValues.Damage("", "message", where) : new(message.Content ?? "", [.. (message.Photos ?? []).Select(number => new PhotoId(IdOf(number, where)))], message.Drawing == true, message.Nonce ?? "")
    {
        AttemptedAt = KeptValues.Moment(message.AttemptedAt, where),
        SentAs = KeptValues.Id(message.SentAs, where),
    };

    private MovedDraft Of(DraftEntry? entry, int index)
    {
        var where = $"draft {index + 1}";
        var draft = entry ?? throw KeptValues.Damage("", "draft", where);
        var version = new ReportVersion(
            target.IdOf(places.OfDraft(index)),
            target.Guild,
            target.Sprint,
            draft.Template ?? "",
            ReportFormatName.Parse(draft.Format ?? "") ?? throw KeptValues.Damage(draft.Format, "format", where),
            KeptValues.User(draft.MadeBy, where) ?? default,
            KeptValues.Moment(draft.MadeAt, where) ?? default)
        { Number = index + 1 };
        var text = draft.Draft ?? throw KeptValues.Damage("", "draft", where);
        return new MovedDraft(version, new VersionTexts(text, draft.Sent ?? text) { Checklist = draft.Checklist });
    }

    private long IdOf(int number, string where) => places.All.Contains(number) ? target.IdOf(number) : throw KeptValues.Damage(number.ToString(CultureInfo.InvariantCulture), "number of an entry", where);

    private UserId Of(Input.PersonId person) => new(users[person.Value]);

    /// <summary>A topic that nothing but deleted entries name is none.</summary>
    private TopicId? TopicOf(Input.TopicId? topic, bool isDeleted)
    {
        if (topic is not { } id)
            return null;
        var name = (isDeleted ? deleted : plan).Topics.First(known => known.Id == id).Name;
        return topics.TryGetValue(NameKey.Of(name), out var found) ? found : null;
    }

    private string? Text(string? text) => text is null || IsExported ? text : MentionedPeople.Replace(text, users);

    private IEnumerable<SeenMention> MentionsIn(params IEnumerable<string?> texts) => MentionedPeople.In(texts).Distinct()
        .Select(id => (Id: id, Person: plan.People.FirstOrDefault(person => users[person.Id.Value] == id))).Where(found => found.Person is not null)
        .Select(found => new SeenMention(MentionKind.User, found.Id, found.Person!.Name));

    private Instant Noon(LocalDate day) => zone.AtLeniently(day.At(LocalTime.Noon)).ToInstant();
}
