using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.SprintFiles;

/// <summary>What a report knows of a sprint, as the entries of an exported sprint file. Texts stay as typed.</summary>
/// <param name="topics">The names by which entries refer to topics.</param>
/// <param name="numberOf">An entry's place among all of the file by age, from 1; null for what the file does not have.</param>
public sealed class SprintFileEntries(IReadOnlyDictionary<TopicId, string> topics, Func<long, int?> numberOf)
{
    public static SprintEntry Of(Sprint sprint) => new()
    {
        Name = sprint.Name,
        Project = sprint.Project,
        Location = sprint.Location,
        Host = sprint.Host,
        Start = Show(sprint.Start),
        End = sprint.End is { } end ? Show(end) : null,
        Timezone = sprint.TimeZone,
        Language = sprint.Language.IsEnglish ? null : sprint.Language.Locale,
        Goals = sprint.Goals,
        Intro = sprint.Intro,
        Closing = sprint.Closing,
        Thanks = sprint.Thanks,
        Signers = sprint.Signers,
    };

    public static PersonEntry Of(Person person) => new()
    {
        Id = IdOf(person.Id),
        DisplayName = person.Name,
        ShortName = person.ShortName,
        Newcomer = person.Newcomer,
        Affiliation = person.Affiliation,
        Link = person.Link,
        Kept = person.IsNameHidden ? new KeptOfPerson { NameHidden = true } : null,
    };

    public TopicEntry Of(Topic topic) => new()
    {
        Name = topic.Name,
        Url = topic.Url,
        Kind = topic.Kind,
        About = topic.About,
        Kept = new KeptOfTopic { Number = numberOf(topic.Id.Value) },
    };

    public UpdateEntry Of(Update update) => new()
    {
        Day = Show(update.Day),
        Author = IdOf(update.Author),
        With = OrNull(update.With.Select(IdOf)),
        Topic = NameOf(update.Topic),
        Text = update.Text,
        Status = update.Status is { } status ? UpdateStatusName.Of(status) : null,
        Next = update.Next,
        Blockers = update.Blockers,
        Kept = new KeptOfUpdate { Number = numberOf(update.Id.Value), Mentions = OrNull(update.Mentions.Select(Of)) },
    };

    /// <param name="photo">The photo.</param>
    /// <param name="file">Where its file is, relative to the sprint file.</param>
    public PhotoEntry Of(Photo photo, string file) => new()
    {
        File = file,
        Caption = photo.Caption,
        Author = IdOf(photo.Author),
        Day = Show(photo.Day),
        Topic = NameOf(photo.Topic),
        Kept = new KeptOfPhoto
        {
            Number = numberOf(photo.Id.Value),
            Update = photo.Update is { } update ? numberOf(update.Value) : null,
            FileName = photo.FileName,
            ContentType = photo.ContentType,
        },
    };

    public string? NameOf(TopicId? topic) => topic is { } id ? topics.GetValueOrDefault(id) : null;

    public static string IdOf(PersonId person) => person.Value.ToString(CultureInfo.InvariantCulture);

    public static string Show(LocalDate day) => LocalDatePattern.Iso.Format(day);

    /// <summary>A list that a file leaves out when it is empty.</summary>
    public static IReadOnlyList<T>? OrNull<T>(IEnumerable<T> entries) => entries.ToList() is { Count: > 0 } some ? some : null;

    private static KeptMention Of(Mention mention) => new()
    {
        Kind = MentionKindName.Of(mention.Kind),
        Id = mention.Id.ToString(CultureInfo.InvariantCulture),
        Name = mention.Name,
    };
}
