using LiteDB;
using SprintBot.MyData;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>Gives all of somebody who was not on Discord to a member, within one job. It reads all that the server has: a person can be anywhere in it, and it is rare.</summary>
internal sealed class PersonMerger(LiteDatabase database, Sprinter gone, Sprinter arrived)
{
    private readonly Merging merging = new(gone.User, arrived.User);

    private GuildId Guild => arrived.Guild;

    /// <returns>The member's profile.</returns>
    public Sprinter Merge()
    {
        SprinterStore.See(database, arrived);
        var merged = Merging.In(SprinterStore.Find(database, Guild, arrived.User) ?? arrived, gone);
        database.Sprinters().Upsert(SprinterMap.Write(merged));
        database.Sprinters().Delete(SprinterMap.IdOf(Guild, gone.User));
        ChangeEntries();
        foreach (var sprint in SprintReads.Sprints(database, Guild))
            ChangeSprint(sprint);
        database.Reminders().Delete(ReminderMap.IdOf(Guild, gone.User));
        return merged;
    }

    private void ChangeEntries()
    {
        foreach (var update in SprintReads.OfServer(database.Updates(), Guild).Select(UpdateMap.Read).Where(update => merging.In(update) != update).ToList())
            database.Updates().Upsert(UpdateMap.Write(merging.In(update)));
        foreach (var photo in SprintReads.OfServer(database.Photos(), Guild).Select(PhotoMap.Read).Where(photo => merging.In(photo) != photo).ToList())
            database.Photos().Upsert(PhotoMap.Write(merging.In(photo)));
        foreach (var document in SprintReads.OfServer(database.Versions(), Guild).Where(document => VersionMap.Read(document).MadeBy == gone.User).ToList())
            database.Versions().Upsert(VersionMap.Write(VersionMap.Read(document) with { MadeBy = arrived.User }, VersionMap.ReadTexts(document)));
    }

    /// <summary>Reminders that somebody had who is not on Discord were never sent: nothing of them is worth keeping.</summary>
    private void ChangeSprint(Sprint sprint)
    {
        if (merging.In(sprint) is var changed && changed != sprint)
            database.Sprints().Upsert(SprintMap.Write(changed));
        foreach (var topic in SprintReads.Topics(database, sprint.Id).Where(topic => merging.In(topic) != topic))
            database.Topics().Upsert(TopicMap.Write(merging.In(topic)));
        if (Attendance.Remove(database, sprint.Id, gone.User))
            Attendance.List(database, Guild, sprint.Id, arrived.User);
        foreach (var attempt in database.ReminderAttempts().Beginning("_id", Key.Of(Key.Part(sprint.Id.Value), Key.Part(gone.User.Value))).ToList())
            database.ReminderAttempts().Delete(attempt["_id"]);
    }
}
