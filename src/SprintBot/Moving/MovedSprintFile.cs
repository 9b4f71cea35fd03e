using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SprintBot.Digests;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting;
using SprintBot.Reports.Model;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;
using SprintBot.Updates;
using Input = SprintBot.Reports.Sprints;

namespace SprintBot.Moving;

/// <summary>A sprint as a sprint file that says all of it, but for where it is: server, channel and the store's own ids are not in it. Pure.</summary>
public sealed class MovedSprintFile
{
    private readonly MovedSprint sprint;
    private readonly SprintFileEntries entries;
    private readonly Func<long, int?> numberOf;
    private readonly IReadOnlyDictionary<Input.PhotoId, string> names;

    private MovedSprintFile(MovedSprint sprint)
    {
        this.sprint = sprint;
        numberOf = EntryNumbers.Of([
            .. sprint.Topics.Select(topic => topic.Id.Value), .. sprint.Updates.Select(update => update.Id.Value), .. sprint.Photos.Select(photo => photo.Id.Value), .. sprint.Drafts.Select(draft => draft.Version.Id)]);
        entries = new SprintFileEntries(sprint.Topics.ToDictionary(topic => new Input.TopicId(topic.Id.Value), topic => topic.Name), numberOf);
        names = PhotoNames.For(sprint.Photos.Select(ReportInput.Of));
    }

    public static SprintFile Of(MovedSprint sprint) => new MovedSprintFile(sprint).Whole();

    /// <summary>Where each photo's file is, relative to the sprint file.</summary>
    public static IReadOnlyDictionary<PhotoId, string> PhotoPaths(MovedSprint sprint) =>
        PhotoNames.For(sprint.Photos.Select(ReportInput.Of)).ToDictionary(name => new PhotoId(name.Key.Value), name => PathOf(name.Value));

    private static string PathOf(string name) => $"{PhotoNames.Folder}/{name}";

    private SprintFile Whole()
    {
        var deleted = sprint.Updates.Where(update => update.DeletedAt is not null).Select(update => update.Id).ToHashSet();
        var photos = sprint.Photos.ToLookup(photo => photo.DeletedAt is not null || (photo.Update is { } update && deleted.Contains(update)));
        return new SprintFile
        {
            Version = SprintFile.PresentVersion,
            Exported = true,
            Sprint = SprintFileEntries.Of(ReportInput.Of(sprint.Sprint)) with { Kept = Kept(sprint.Sprint) },
            People = [.. sprint.People.Select(Of), .. Strangers().Select(user => new PersonEntry { Id = IdOf(user.Value), Kept = Kept(user, new KeptOfPerson()) })],
            Topics = [.. sprint.Topics.Select(topic => entries.Of(ReportInput.Of(topic)))],
            Updates = [.. sprint.Updates.Where(update => !deleted.Contains(update.Id)).Select(Of)],
            Photos = [.. photos[false].Select(Of)],
            DeletedUpdates = SprintFileEntries.OrNull(sprint.Updates.Where(update => deleted.Contains(update.Id)).Select(Of)),
            DeletedPhotos = SprintFileEntries.OrNull(photos[true].Select(Of)),
            Digests = SprintFileEntries.OrNull(sprint.Digests.Select(Of)),
            Drafts = SprintFileEntries.OrNull(sprint.Drafts.Select(Of)),
        };
    }

    /// <summary>Whom entries refer to and the store has no word of.</summary>
    private IEnumerable<UserId> Strangers()
    {
        var known = sprint.People.Select(person => person.User).ToHashSet();
        return sprint.Updates.SelectMany(update => update.With.Concat(update.Earlier.SelectMany(version => version.With)).Prepend(update.Author))
            .Concat(sprint.Updates.Select(update => update.PostedBy).OfType<UserId>())
            .Concat(sprint.Photos.Select(photo => photo.Author)).Concat(sprint.Attempts.Select(attempt => attempt.User)).Concat(sprint.Reminders.Select(reminder => reminder.User))
            .Distinct().Where(user => !known.Contains(user)).OrderBy(user => user.Value);
    }

    private static KeptOfSprint Kept(Sprint sprint) => new()
    {
        Open = sprint.IsOpen ? true : null,
        DigestAt = sprint.DigestAt is { } time ? Show(time) : null,
        Announced = sprint.IsAnnounced ? true : null,
        StartedBy = sprint.StartedBy == default ? null : IdOf(sprint.StartedBy.Value),
        StartedAt = Show(sprint.StartedAt),
        EndedAt = Show(sprint.EndedAt),
        EndGuessed = sprint.IsEndGuessed ? true : null,
    };

    private PersonEntry Of(Sprinter person)
    {
        var kept = new KeptOfPerson
        {
            NameInDiscord = person.FullName is null ? null : person.SeenName,
            NameHidden = person.IsNameHidden ? true : null,
            Attending = sprint.Attending.Contains(person.User) ? true : null,
        };
        return SprintFileEntries.Of(ReportInput.Of(person)) with { Kept = Kept(person.User, kept) };
    }

    /// <summary>What is kept of somebody, reminders included; null for nothing.</summary>
    private KeptOfPerson? Kept(UserId user, KeptOfPerson known)
    {
        var whole = known with
        {
            Reminder = sprint.Reminders.FirstOrDefault(one => one.User == user) is { } reminder ? Of(reminder) : null,
            Reminded = SprintFileEntries.OrNull(sprint.Attempts.Where(attempt => attempt.User == user).Select(Of)),
        };
        return whole == new KeptOfPerson() ? null : whole;
    }

    private static KeptReminder Of(Reminder reminder) => new()
    {
        Time = reminder.At is { } time ? Show(time) : null,
        Timezone = reminder.TimeZone,
        Locale = reminder.Locale,
        AwayFrom = Show(reminder.AwayFrom),
        AwayTo = Show(reminder.AwayTo),
        RefusedAt = Show(reminder.RefusedAt),
    };

    private static KeptAttempt Of(ReminderAttempt attempt) => new() { Day = Show(attempt.Day), TriedAt = Show(attempt.At), Over = attempt.IsOver ? true : null };

    private UpdateEntry Of(Update update)
    {
        var entry = entries.Of(ReportInput.Of(update));
        return entry with
        {
            Kept = entry.Kept! with
            {
                PostedBy = update.PostedBy is { } poster ? IdOf(poster.Value) : null,
                PostedAt = Show(update.PostedAt),
                EditedAt = Show(update.EditedAt),
                DeletedAt = Show(update.DeletedAt),
                Message = update.MessageLink,
                Earlier = SprintFileEntries.OrNull(update.Earlier.Select(Of)),
            },
        };
    }

    private KeptVersion Of(UpdateVersion version) => new()
    {
        Day = Show(version.Day),
        With = SprintFileEntries.OrNull(version.With.Select(partner => IdOf(partner.Value))),
        Topic = version.Topic is { } topic ? entries.NameOf(new Input.TopicId(topic.Value)) : null,
        Text = version.Text,
        Status = version.Status is { } status ? UpdateStatusName.Of(status) : null,
        Next = version.Next,
        Blockers = version.Blockers,
        ReplacedAt = Show(version.ReplacedAt),
    };

    private PhotoEntry Of(Photo photo)
    {
        var entry = entries.Of(ReportInput.Of(photo), PathOf(names[ReportInput.Of(photo.Id)]));
        return entry with { Kept = entry.Kept! with { PostedAt = Show(photo.PostedAt), DeletedAt = Show(photo.DeletedAt) } };
    }

    private DigestEntry Of(DigestPosting posting) => new()
    {
        Day = Show(posting.Day),
        Kind = DigestWords.Of(posting.Kind),
        State = DigestWords.Of(posting.State),
        Known = SprintFileEntries.OrNull(posting.Known.Select(numberOf).OfType<int>().Order()),
        Messages = SprintFileEntries.OrNull(posting.Messages.Select(Of)),
        Thread = posting.HasThread ? true : null,
        Problem = posting.Problem,
        Note = posting.Note,
        Outdated = posting.Outdated,
        TryAgainAt = Show(posting.TryAgainAt),
        ToldOrganiser = posting.HasToldOrganiser ? true : null,
    };

    private DigestMessageEntry Of(DigestMessage message) => new()
    {
        Content = message.Content,
        Photos = SprintFileEntries.OrNull(message.Photos.Select(photo => numberOf(photo.Value)).OfType<int>()),
        Drawing = message.HasDrawing ? true : null,
        Nonce = message.Nonce,
        AttemptedAt = Show(message.AttemptedAt),
        SentAs = message.SentAs is { } id ? IdOf(id) : null,
    };

    private DraftEntry Of(MovedDraft draft) => new()
    {
        Number = numberOf(draft.Version.Id),
        Template = draft.Version.Template,
        Format = ReportFormatName.Of(draft.Version.Format),
        MadeBy = draft.Version.MadeBy == default ? null : IdOf(draft.Version.MadeBy.Value),
        MadeAt = Show(draft.Version.MadeAt),
        Draft = draft.Texts.Draft,
        Sent = draft.Texts.Sent == draft.Texts.Draft ? null : draft.Texts.Sent,
        Checklist = draft.Texts.Checklist,
    };

    private static string IdOf(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string? Show(Instant? instant) => instant is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null;

    private static string? Show(LocalDate? day) => day is { } date ? SprintFileEntries.Show(date) : null;

    private static string Show(LocalTime time) => LocalTimePattern.ExtendedIso.Format(time);
}
