using NodaTime;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;
using Input = SprintBot.Reports.Sprints;

namespace SprintBot.Reporting;

/// <summary>A stored sprint as the plain records that reports are made of: nothing of servers, channels and messages is in them.</summary>
public static class ReportInput
{
    /// <param name="stored">What the store has.</param>
    /// <param name="today">The day on which the report is made; null where all days are over.</param>
    public static Input.SprintRecord Of(StoredSprint stored, LocalDate? today = null) => new(
        Of(stored.Sprint),
        [.. stored.People.Select(Of)],
        [.. stored.Topics.Select(Of)],
        [.. stored.Updates.Select(Of)],
        [.. stored.Photos.Select(Of)])
    {
        GuessedNewcomers = stored.GuessedNewcomers.Select(Of).ToHashSet(),
        Attending = stored.Attending.Select(Of).ToHashSet(),
        Others = [.. stored.Others.Select(Of)],
        Today = today,
    };

    public static Input.Photo Of(Photo photo) => new()
    {
        Id = Of(photo.Id),
        Author = Of(photo.Author),
        Day = photo.Day,
        FileName = photo.FileName,
        ContentType = photo.ContentType,
        Caption = photo.Caption,
        Topic = photo.Topic is { } topic ? Of(topic) : null,
        Update = photo.Update is { } update ? new Input.UpdateId(update.Value) : null,
    };

    public static Input.PhotoId Of(PhotoId id) => new(id.Value);

    private static Input.PersonId Of(UserId id) => new(id.Value);

    private static Input.TopicId Of(TopicId id) => new(id.Value);

    public static Input.Sprint Of(Sprint sprint) => new()
    {
        Id = sprint.Id.Value,
        Name = sprint.Name,
        Project = sprint.Project,
        Location = sprint.Location,
        Host = sprint.Host,
        Start = sprint.Start,
        End = sprint.End,
        TimeZone = sprint.TimeZone,
        Language = sprint.Language,
        Goals = sprint.Goals,
        Intro = sprint.Intro,
        Closing = sprint.Closing,
        Thanks = sprint.Thanks,
        Signers = sprint.Signers,
    };

    public static Input.Person Of(Sprinter sprinter) => new()
    {
        Id = Of(sprinter.User),
        Name = sprinter.Name,
        IsNameHidden = sprinter.IsNameHidden && sprinter.FullName is null,
        ShortName = sprinter.ShortName,
        Newcomer = sprinter.Newcomer,
        Affiliation = sprinter.Affiliation,
        Link = sprinter.Link,
    };

    public static Input.Topic Of(Topic topic) => new() { Id = Of(topic.Id), Name = topic.Name, Url = topic.Url, Kind = topic.Kind, About = topic.About };

    public static Input.Update Of(Update update) => new()
    {
        Id = new(update.Id.Value),
        Author = Of(update.Author),
        Day = update.Day,
        Text = update.Text,
        Topic = update.Topic is { } topic ? Of(topic) : null,
        With = [.. update.With.Select(Of)],
        Status = update.Status,
        Next = update.Next,
        Blockers = update.Blockers,
        Mentions = update.Mentions,
    };
}
