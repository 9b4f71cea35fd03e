using LiteDB;
using SprintBot.Moving;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Storage.LiteDb;

/// <summary>Reads all that is kept of one sprint, within one read.</summary>
internal static class MovedSprintReads
{
    public static MovedSprint? Read(LiteDatabase database, GuildId guild, SprintId id) => SprintReads.Find(database, guild, id) is { } sprint ? Read(database, sprint) : null;

    private static MovedSprint Read(LiteDatabase database, Sprint sprint)
    {
        var place = Key.Part(sprint.Id.Value);
        List<Sprint> others = [.. SprintReads.Sprints(database, sprint.Guild).Where(other => other.Id != sprint.Id)];
        var all = SprintReads.People(database, sprint.Guild);
        var whole = new MovedSprint
        {
            Sprint = sprint,
            Attending = [.. Attendance.Of(database, sprint, all, others)],
            Topics = SprintReads.Topics(database, sprint.Id),
            Updates = [.. SprintReads.OfServer(database.Updates(), sprint.Guild).Where(update => update.Number("sprint") == sprint.Id.Value).Select(UpdateMap.Read).Select(update => WithLivingTopics(database, update)).OrderBy(update => update.Id.Value)],
            Photos = [.. database.Photos().Beginning(PhotoMap.Place, place).Select(PhotoMap.Read)],
            Digests = SprintReads.Digests(database, sprint.Id),
            Attempts = [.. database.ReminderAttempts().Beginning("_id", place).Select(ReminderMap.ReadAttempt)],
            Drafts = [.. SprintReads.Versions(database, sprint.Guild, sprint.Id).Select(draft => new MovedDraft(VersionMap.Read(draft), VersionMap.ReadTexts(draft)))],
        };
        var named = NamedIn(whole).Concat(whole.Attending).ToHashSet();
        return whole with
        {
            People = all.FindAll(person => named.Contains(person.User)),
            Reminders = [.. named.OrderBy(user => user.Value).Select(user => database.Reminders().FindById(ReminderMap.IdOf(sprint.Guild, user))).Where(found => found is not null).Select(ReminderMap.Read)],
        };
    }

    /// <summary>What an update said before it was edited may have been on a topic that was merged into another since.</summary>
    private static Update WithLivingTopics(LiteDatabase database, Update update) => update.Earlier.Count == 0 ? update : update with
    {
        Earlier = [.. update.Earlier.Select(version => version.Topic is { } topic ? version with { Topic = TopicStore.Living(database, update.Sprint, topic) } : version)],
    };

    private static IEnumerable<UserId> NamedIn(MovedSprint whole)
    {
        var (sprint, updates) = (whole.Sprint, whole.Updates);
        var texts = new[] { sprint.Goals, sprint.Intro, sprint.Closing, sprint.Thanks, sprint.Signers }
            .Concat(whole.Topics.Select(topic => topic.About)).Concat(whole.Photos.Select(photo => photo.Caption))
            .Concat(updates.SelectMany(update => new[] { update.Text, update.Next, update.Blockers }))
            .Concat(updates.SelectMany(update => update.Earlier).SelectMany(version => new[] { version.Text, version.Next, version.Blockers }));
        return updates.SelectMany(update => update.With.Concat(update.Earlier.SelectMany(version => version.With)).Prepend(update.Author))
            .Concat(updates.Select(update => update.PostedBy).OfType<UserId>())
            .Concat(whole.Photos.Select(photo => photo.Author))
            .Concat(whole.Attempts.Select(attempt => attempt.User))
            .Concat(whole.Drafts.Select(draft => draft.Version.MadeBy))
            .Append(sprint.StartedBy)
            .Concat(MentionedPeople.In(texts).Select(id => new UserId(id)));
    }
}
