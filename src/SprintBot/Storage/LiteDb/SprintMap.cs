using LiteDB;
using NodaTime;
using NodaTime.Text;
using SprintBot.Reports.Words;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>A sprint as a document.</summary>
internal static class SprintMap
{
    /// <summary>Server, sprint: a server's sprints in the order they were started.</summary>
    public const string Place = "place";

    public const string DigestAt = "digestAt";
    public const string IsAnnounced = "announced";
    public const string EndedAt = "endedAt";

    public static BsonDocument Write(Sprint sprint)
    {
        var document = new BsonDocument { ["_id"] = sprint.Id.Value };
        document.Put(Place, Key.Of(Key.Part(sprint.Guild.Value), Key.Part(sprint.Id.Value)));
        document.Put("guild", sprint.Guild.Value);
        document.Put("name", sprint.Name);
        document.Put("project", sprint.Project);
        document.Put("location", sprint.Location);
        document.Put("host", sprint.Host);
        document.Put("start", sprint.Start);
        document.Put("end", sprint.End);
        document.Put("timeZone", sprint.TimeZone);
        document.Put("channel", sprint.Channel?.Value);
        document.Put(DigestAt, sprint.DigestAt is { } time ? LocalTimePattern.ExtendedIso.Format(time) : null);
        if (sprint.IsAnnounced)
            document.Put(IsAnnounced, true);
        document.Put("goals", sprint.Goals);
        document.Put("intro", sprint.Intro);
        document.Put("closing", sprint.Closing);
        document.Put("thanks", sprint.Thanks);
        document.Put("signers", sprint.Signers);
        document.Put("startedBy", sprint.StartedBy.Value);
        document.Put("startedAt", sprint.StartedAt);
        document.Put(EndedAt, sprint.EndedAt);
        document.Put("language", sprint.Language.IsEnglish ? null : sprint.Language.Locale);
        if (sprint.IsEndGuessed)
            document.Put("endGuessed", true);
        return document;
    }

    public static Sprint Read(BsonDocument document) => new()
    {
        Id = new SprintId(document["_id"].AsInt64),
        Guild = new GuildId(document.Number("guild") ?? 0),
        Name = document.Text("name") ?? "",
        Project = document.Text("project"),
        Location = document.Text("location"),
        Host = document.Text("host"),
        Start = document.Day("start") ?? default,
        End = document.Day("end"),
        TimeZone = document.Text("timeZone") ?? DateTimeZone.Utc.Id,
        Channel = document.Number("channel") is { } channel ? new ChannelId(channel) : null,
        DigestAt = document.Text(DigestAt) is { } time ? LocalTimePattern.ExtendedIso.Parse(time).Value : null,
        IsAnnounced = document.Flag(IsAnnounced) ?? false,
        Goals = document.Text("goals"),
        Intro = document.Text("intro"),
        Closing = document.Text("closing"),
        Thanks = document.Text("thanks"),
        Signers = document.Text("signers"),
        StartedBy = new UserId(document.Number("startedBy") ?? 0),
        StartedAt = document.Instant("startedAt") ?? default,
        EndedAt = document.Instant(EndedAt),
        Language = ReportLanguage.Of(document.Text("language")),
        IsEndGuessed = document.Flag("endGuessed") ?? false,
    };
}
