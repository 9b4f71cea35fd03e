using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SprintBot.Markup;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reminders;
using SprintBot.Reporting;
using SprintBot.Reports.Model;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.MyData;

/// <summary>Writes what is kept about a person. Pure.</summary>
public static class PersonalFiles
{
    /// <param name="data">All that is kept.</param>
    /// <param name="self">The person, with the name that Discord shows now where there is no profile.</param>
    public static PersonalFile Of(PersonalData data, Sprinter self) => new()
    {
        Profile = data.Profile is { } profile ? Profile(profile) : null,
        Reminder = data.Reminder is { } reminder ? Reminder(reminder) : null,
        Sprints = [.. data.Sprints.Select(sprint => Of(sprint, self))],
    };

    public static PersonalSprintFile Of(PersonalSprint kept, Sprinter self)
    {
        var topics = kept.Topics.ToDictionary(topic => topic.Id);
        var files = PhotoNames.For(kept.Photos.Select(ReportInput.Of));
        var updates = kept.Updates.ToLookup(update => update.DeletedAt is not null, update => Of(update, topics));
        var deleted = kept.Updates.Where(update => update.DeletedAt is not null).Select(update => update.Id).ToHashSet();
        var photos = kept.Photos.ToLookup(
            photo => photo.DeletedAt is not null || (photo.Update is { } update && deleted.Contains(update)), photo => Of(photo, files[ReportInput.Of(photo.Id)], NameOf(photo.Topic ?? TopicOf(kept, photo.Update), topics)));
        return new PersonalSprintFile
        {
            Sprint = Of(kept.Sprint),
            People = [Profile(self), .. OthersNamed(kept, self.User)],
            Topics = [.. Topics(kept)],
            Updates = [.. updates[false]],
            Photos = [.. photos[false]],
            StartedByMe = kept.HasStartedIt ? true : null,
            Listed = kept.IsListed ? true : null,
            DeletedUpdates = OrNull(updates[true]),
            DeletedPhotos = OrNull(photos[true]),
            NamedIn = OrNull(kept.Namings.Select(naming => Of(naming, kept))),
            Digests = OrNull(kept.Digests.Select(digest => digest.LinkIn(kept.Sprint.Guild))),
        };
    }

    private static PersonalReminder Reminder(Reminder reminder) => new()
    {
        Time = reminder.At is { } time ? DigestTime.Show(time) : null,
        Timezone = reminder.TimeZone,
        Language = reminder.Locale,
        AwayFrom = reminder.AwayFrom is { } from ? SprintDay.Show(from) : null,
        AwayTo = reminder.AwayTo is { } to ? SprintDay.Show(to) : null,
    };

    private static PersonalProfile Profile(Sprinter person) => new()
    {
        Id = Id(person.User.Value),
        DisplayName = Shown(person.Name),
        ShortName = person.ShortName,
        Newcomer = person.Newcomer,
        Affiliation = person.Affiliation,
        Link = person.Link,
        NameInDiscord = person.SeenName,
    };

    private static SprintEntry Of(Sprint sprint) => new()
    {
        Name = sprint.Name,
        Project = sprint.Project,
        Location = sprint.Location,
        Host = sprint.Host,
        Start = SprintDay.Show(sprint.Start),
        End = sprint.End is { } end ? SprintDay.Show(end) : null,
        Timezone = sprint.TimeZone,
    };

    /// <summary>Partners and people mentioned, by name only.</summary>
    private static IEnumerable<PersonEntry> OthersNamed(PersonalSprint kept, UserId self)
    {
        var seen = kept.Updates.SelectMany(update => update.Mentions).Where(mention => mention.Kind == MentionKind.User).ToLookup(mention => new UserId(mention.Id), mention => mention.Name);
        var partners = kept.Updates.SelectMany(update => update.Earlier.SelectMany(version => version.With).Concat(update.With));
        return partners.Concat(seen.Select(mention => mention.Key)).Distinct().Where(user => user != self)
            .Select(user => new PersonEntry { Id = Id(user.Value), DisplayName = Shown(NameOf(user, kept) ?? seen[user].FirstOrDefault()) });
    }

    /// <summary>Those that the person's entries name, and those that came with them.</summary>
    private static IEnumerable<PersonalTopic> Topics(PersonalSprint kept)
    {
        var own = kept.Updates.Select(update => update.Id.Value).ToHashSet();
        var named = kept.Updates.SelectMany(update => update.Earlier.Select(version => version.Topic).Prepend(update.Topic)).Concat(kept.Photos.Select(photo => photo.Topic)).ToHashSet();
        return kept.Topics.Where(topic => named.Contains(topic.Id) || own.Contains(topic.Id.Value)).Select(topic => new PersonalTopic
        {
            Name = topic.Name,
            Url = topic.Url,
            Kind = topic.Kind,
            About = topic.About,
            CameWithMyUpdate = own.Contains(topic.Id.Value) ? true : null,
        });
    }

    private static PersonalUpdate Of(Update update, Dictionary<TopicId, Topic> topics) => new()
    {
        Id = Id(update.Id.Value),
        Day = SprintDay.Show(update.Day),
        Author = Id(update.Author.Value),
        With = OrNull(update.With.Select(partner => Id(partner.Value))),
        Topic = NameOf(update.Topic, topics),
        Text = update.Text,
        Status = update.Status is { } status ? UpdateStatusName.Of(status) : null,
        Next = update.Next,
        Blockers = update.Blockers,
        PostedBy = update.PostedBy is { } poster ? Id(poster.Value) : null,
        PostedAt = Show(update.PostedAt),
        EditedAt = Show(update.EditedAt),
        DeletedAt = Show(update.DeletedAt),
        Message = update.MessageLink,
        Mentions = OrNull(update.Mentions.Select(mention => new PersonalMention(mention.Kind.ToString().ToLowerInvariant(), Id(mention.Id), mention.Name))),
        Earlier = OrNull(update.Earlier.Select(version => Of(version, update.Author, topics))),
    };

    private static PersonalVersion Of(UpdateVersion version, UserId author, Dictionary<TopicId, Topic> topics) => new()
    {
        Day = SprintDay.Show(version.Day),
        Author = Id(author.Value),
        With = OrNull(version.With.Select(partner => Id(partner.Value))),
        Topic = NameOf(version.Topic, topics),
        Text = version.Text,
        Status = version.Status is { } status ? UpdateStatusName.Of(status) : null,
        Next = version.Next,
        Blockers = version.Blockers,
        ReplacedAt = Show(version.ReplacedAt),
    };

    private static PersonalPhoto Of(Photo photo, string file, string? topic) => new()
    {
        Id = Id(photo.Id.Value),
        File = file,
        Caption = photo.Caption,
        Author = Id(photo.Author.Value),
        Day = SprintDay.Show(photo.Day),
        Topic = topic,
        Update = photo.Update is { } update ? Id(update.Value) : null,
        FileName = photo.FileName,
        ContentType = photo.ContentType,
        PostedAt = Show(photo.PostedAt),
        DeletedAt = Show(photo.DeletedAt),
    };

    private static PersonalNaming Of(Naming naming, PersonalSprint kept) =>
        new(SprintDay.Show(naming.Day), Shown(NameOf(naming.Author, kept)), naming.AsPartner ? "partner" : naming.AsPoster ? "poster" : "mention", naming.IsDeleted ? true : null);

    private static TopicId? TopicOf(PersonalSprint kept, UpdateId? update) => kept.Updates.FirstOrDefault(one => one.Id == update)?.Topic;

    private static string? NameOf(TopicId? topic, Dictionary<TopicId, Topic> topics) => topic is { } id ? topics.GetValueOrDefault(id)?.Name : null;

    /// <summary>A name in which there is something to see; a sprint file takes no other.</summary>
    private static string Shown(string? name) => TypedText.IsBlank(name) ? "Somebody" : name;

    private static string? NameOf(UserId user, PersonalSprint kept) => kept.People.FirstOrDefault(person => person.User == user)?.Name;

    private static string Id(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static string? Show(Instant? instant) => instant is { } moment ? InstantPattern.ExtendedIso.Format(moment) : null;

    private static List<T>? OrNull<T>(IEnumerable<T> entries) => entries.ToList() is { Count: > 0 } some ? some : null;
}
