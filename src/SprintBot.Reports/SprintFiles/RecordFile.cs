using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.SprintFiles;

/// <summary>The sprint file of what a report is made of, to lie beside the report: a report of it is the same. What a report does not tell is not in it.</summary>
public static class RecordFile
{
    /// <param name="record">All that is known of the sprint.</param>
    /// <param name="pathOf">Where a photo's file is, relative to the sprint file.</param>
    public static SprintFile Of(SprintRecord record, Func<PhotoId, string> pathOf)
    {
        var numbers = EntryNumbers.Of([.. record.Topics.Select(topic => topic.Id.Value), .. record.Updates.Select(update => update.Id.Value), .. record.Photos.Select(photo => photo.Id.Value)]);
        var entries = new SprintFileEntries(record.Topics.ToDictionary(topic => topic.Id, topic => topic.Name), numbers);
        var credited = record.Updates.SelectMany(update => update.With.Prepend(update.Author)).Concat(record.Photos.Select(photo => photo.Author)).ToHashSet();
        credited.UnionWith(MentionedPeople.In(TextsOf(record)).Select(id => new PersonId(id)));
        return new SprintFile
        {
            Version = SprintFile.PresentVersion,
            Exported = true,
            Sprint = SprintFileEntries.Of(record.Sprint),
            People = [.. record.People.Where(person => credited.Contains(person.Id) || record.Attending.Contains(person.Id)).Select(person => Of(person, record))],
            Topics = [.. record.Topics.Select(entries.Of)],
            Updates = [.. record.Updates.Select(entries.Of)],
            Photos = [.. record.Photos.Select(photo => entries.Of(photo, pathOf(photo.Id)))],
        };
    }

    private static PersonEntry Of(Person person, SprintRecord record)
    {
        var entry = SprintFileEntries.Of(person);
        var (attends, isGuessed) = (record.Attending.Contains(person.Id), record.GuessedNewcomers.Contains(person.Id));
        return attends || isGuessed
            ? entry with { Kept = (entry.Kept ?? new KeptOfPerson()) with { Attending = attends ? true : null, GuessedNewcomer = isGuessed ? true : null } }
            : entry;
    }

    private static IEnumerable<string?> TextsOf(SprintRecord record) =>
    [
        record.Sprint.Goals, record.Sprint.Intro, record.Sprint.Closing, record.Sprint.Thanks, record.Sprint.Signers,
        .. record.Topics.Select(topic => topic.About),
        .. record.Updates.SelectMany(update => new[] { update.Text, update.Next, update.Blockers }),
        .. record.Photos.Select(photo => photo.Caption),
    ];
}
