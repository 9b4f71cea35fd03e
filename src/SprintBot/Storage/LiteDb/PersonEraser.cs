using LiteDB;
using SprintBot.MyData;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Storage.LiteDb;

/// <summary>Erases a person from a server's documents, within one job. It reads all that the server has: a person can be anywhere in it, and it is rare.</summary>
internal sealed class PersonEraser(LiteDatabase database, GuildId guild, UserId user)
{
    private readonly Forgetting forgetting = new(user);
    private readonly HashSet<SprintId> touched = [];

    /// <returns>The photos whose files are to go.</returns>
    public IReadOnlyList<PhotoId> Erase()
    {
        var updates = EraseUpdates();
        var photos = ErasePhotos();
        var sprints = SprintReads.Sprints(database, guild);
        foreach (var sprint in sprints)
        {
            ChangeSprint(sprint);
            EraseTopics(sprint.Id, updates);
        }
        foreach (var sprint in sprints.Where(sprint => touched.Contains(sprint.Id)))
            foreach (var posting in SprintReads.Digests(database, sprint.Id))
                database.Digests().Upsert(DigestMap.Write(Forgetting.In(posting)));
        EraseVersions();
        database.Sprinters().Delete(SprinterMap.IdOf(guild, user));
        foreach (var template in database.Templates().Beginning("_id", Key.Part(guild.Value)).Select(TemplateMap.Read).Where(template => template.UploadedBy == user).ToList())
            database.Templates().Upsert(TemplateMap.Write(template with { UploadedBy = default }));
        database.Reminders().Delete(ReminderMap.IdOf(guild, user));
        foreach (var sprint in sprints)
            Attendance.Remove(database, sprint.Id, user);
        foreach (var sprint in sprints)
            foreach (var attempt in database.ReminderAttempts().Beginning("_id", Key.Of(Key.Part(sprint.Id.Value), Key.Part(user.Value))).ToList())
                database.ReminderAttempts().Delete(attempt["_id"]);
        return photos;
    }

    private HashSet<UpdateId> EraseUpdates()
    {
        var traces = SprintReads.OfServer(database.Updates(), guild).Select(UpdateMap.Read).Where(update => update.Author == user || forgetting.In(update) != update).ToList();
        foreach (var update in traces)
            if (update.Author == user)
                database.Updates().Delete(update.Id.Value);
            else
                database.Updates().Upsert(UpdateMap.Write(forgetting.In(update)));
        touched.UnionWith(traces.Select(update => update.Sprint));
        return [.. traces.Where(update => update.Author == user).Select(update => update.Id)];
    }

    private List<PhotoId> ErasePhotos()
    {
        var traces = SprintReads.OfServer(database.Photos(), guild).Select(PhotoMap.Read).Where(photo => photo.Author == user || forgetting.In(photo) != photo).ToList();
        foreach (var photo in traces)
            if (photo.Author == user)
                database.Photos().Delete(photo.Id.Value);
            else
                database.Photos().Upsert(PhotoMap.Write(forgetting.In(photo)));
        touched.UnionWith(traces.Select(photo => photo.Sprint));
        return [.. traces.Where(photo => photo.Author == user).Select(photo => photo.Id)];
    }

    /// <summary>A draft tells of the person in words that nobody can find again: those of a sprint with a trace go.</summary>
    private void EraseVersions()
    {
        foreach (var document in SprintReads.OfServer(database.Versions(), guild).ToList())
            if (touched.Contains(VersionMap.Read(document).Sprint))
                database.Versions().Delete(document["_id"]);
            else if (VersionMap.Read(document) is var version && version.MadeBy == user)
                database.Versions().Upsert(VersionMap.Write(version with { MadeBy = default }, VersionMap.ReadTexts(document)));
    }

    private void ChangeSprint(Sprint sprint)
    {
        var left = forgetting.In(sprint);
        if (left == sprint)
            return;
        touched.Add(sprint.Id);
        database.Sprints().Upsert(SprintMap.Write(left));
    }

    /// <summary>A topic that came with an update has its id; it goes with it unless others use it.</summary>
    private void EraseTopics(SprintId sprint, HashSet<UpdateId> updates)
    {
        var topics = SprintReads.Topics(database, sprint);
        var used = topics.Exists(topic => updates.Contains(new UpdateId(topic.Id.Value))) ? UsedTopics(sprint) : [];
        foreach (var topic in topics)
            if (updates.Contains(new UpdateId(topic.Id.Value)) && !used.Contains(topic.Id))
                database.Topics().Delete(TopicMap.IdOf(sprint, topic.Id));
            else if (forgetting.In(topic) is var left && left != topic)
                database.Topics().Upsert(TopicMap.Write(left));
    }

    private HashSet<TopicId> UsedTopics(SprintId sprint)
    {
        var updates = SprintReads.OfServer(database.Updates(), guild).Select(UpdateMap.Read).Where(update => update.Sprint == sprint);
        var photos = SprintReads.OfServer(database.Photos(), guild).Select(PhotoMap.Read).Where(photo => photo.Sprint == sprint);
        var topics = updates.SelectMany(update => update.Earlier.Select(version => version.Topic).Prepend(update.Topic)).Concat(photos.Select(photo => photo.Topic));
        return [.. topics.OfType<TopicId>()];
    }
}
