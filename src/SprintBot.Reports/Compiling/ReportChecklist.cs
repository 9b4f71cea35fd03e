using NodaTime;
using SprintBot.Markup;
using SprintBot.Markup.Rst;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>What a human should still look at, found in the data itself.</summary>
internal static class ReportChecklist
{
    private const int LongestFileName = 60;

    /// <summary>All lines, the weightiest first; the same data gives the same lines.</summary>
    public static IReadOnlyList<ChecklistLine> For(
        SprintRecord record, IReadOnlyList<Update> updates, PersonWords names, IEnumerable<ChecklistLine> unknownMentions, IReadOnlyList<OvertakenNote> overtaken, Func<PhotoId, bool> hasFile, IReadOnlyList<ChecklistLine> cleaned) =>
    [
        .. Texts(record),
        .. People(record, updates, names),
        .. ReportNames.LookAlikes(record.People).Select(pair => new ChecklistLine($"{pair.One} and {pair.Other} may be one person.", "If so, put together what they did.")),
        .. Days(record, updates, names),
        .. Topics(record),
        .. Photos(record, hasFile),
        .. unknownMentions.Distinct(),
        .. Overtaken(overtaken),
        .. cleaned,
    ];

    private static IEnumerable<ChecklistLine> Texts(SprintRecord record)
    {
        var (sprint, by) = (record.Sprint, Editing(record, "/sprint edit"));
        if (TypedText.IsBlank(sprint.Intro))
            yield return new ChecklistLine("There is no introduction.", $"Write one {by}, or change the sentence that stands in its place.");
        if (TypedText.IsBlank(sprint.Closing) && TypedText.IsBlank(sprint.Thanks))
            yield return new ChecklistLine("There is neither a closing nor thanks.", $"Add them {by}.");
    }

    private static string Editing(SprintRecord record, string command) => record.IsOfFile ? "in the sprint file" : $"with {command}";

    private static IEnumerable<ChecklistLine> People(SprintRecord record, IReadOnlyList<Update> updates, PersonWords names)
    {
        var authors = updates.Select(update => update.Author).ToHashSet();
        var partners = updates.SelectMany(update => update.With).Distinct().Where(id => !authors.Contains(id)).ToList();
        foreach (var id in partners)
            yield return new ChecklistLine($"{names.Full(id)} has no update of his or her own, but is named as a partner.", "Ask for a few words.");
        var silent = record.People.Where(person => !authors.Contains(person.Id) && !partners.Contains(person.Id));
        if (silent.Select(person => person.Name).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } unheard)
            yield return new ChecklistLine($"Without an update: {ReportWords.List(unheard)}.", "Ask for a few words, or take out who was not there.");
        if (record.GuessedNewcomers.Count > 0)
            yield return new ChecklistLine(
                $"As a guess, newcomers are: {ReportWords.List([.. record.GuessedNewcomers.Select(names.Full).Order(StringComparer.Ordinal)])}. No earlier sprint of this server has an update of theirs.",
                "Where that is wrong, they say so with /profile set newcomer:, or take the welcome out.");
        var known = record.People.Select(person => person.Id).ToHashSet();
        foreach (var id in authors.Union(partners).Union(record.Photos.Select(photo => photo.Author)).Where(id => !known.Contains(id)))
            yield return new ChecklistLine($"No profile is known of the person called “{names.Full(id)}”.", "See that the name is right.");
    }

    private static IEnumerable<ChecklistLine> Days(SprintRecord record, IReadOnlyList<Update> updates, PersonWords names)
    {
        var (first, last) = (record.Sprint.Start, ReportDays.Last(record));
        var over = record.Today is { } today && today <= last ? today.PlusDays(-1) : last;
        var shown = ShownAs(record.Photos);
        var posted = updates.Select(update => update.Day).ToHashSet();
        foreach (var (from, to) in Gaps(first, over, posted))
            yield return new ChecklistLine(
                from == to ? $"{ReportWords.Date(from)} has no update." : $"{ReportWords.Dates(from, to)} have no update.",
                from == to ? "Was it a day off? Say so, or ask what was done." : "Were they days off? Say so, or ask what was done.");
        foreach (var update in updates.Where(update => update.Day < first || update.Day > last))
            yield return new ChecklistLine($"An update by {names.Full(update.Author)} is of {ReportWords.Date(update.Day)}, outside the sprint's days.", "Check its day.");
        foreach (var photo in record.Photos.Where(photo => photo.Day < first || photo.Day > last).OrderBy(photo => photo.Day).ThenBy(photo => photo.Id.Value))
            yield return new ChecklistLine($"The photo {shown[photo.Id]} is of {ReportWords.Date(photo.Day)}, outside the sprint's days.", "Check its day.");
    }

    /// <summary>Runs of days without an update.</summary>
    private static IEnumerable<(LocalDate From, LocalDate To)> Gaps(LocalDate first, LocalDate last, HashSet<LocalDate> posted)
    {
        var from = first;
        foreach (var day in posted.Where(day => day >= first && day <= last).Order().Append(last.PlusDays(1)))
        {
            if (day > from)
                yield return (from, day.PlusDays(-1));
            from = day.PlusDays(1);
        }
    }

    private static IEnumerable<ChecklistLine> Topics(SprintRecord record)
    {
        var by = Editing(record, "/topic edit");
        var used = record.Updates.Select(update => update.Topic).ToHashSet();
        var byName = record.Topics.OrderBy(topic => topic.Name, StringComparer.Ordinal).ToList();
        return
        [
            .. byName.Where(topic => topic.Url is { } url && RstText.SafeUrl(url) is null).Select(topic => new ChecklistLine($"The link of the topic {topic.Name} can't be used: {topic.Url}", $"Mend it {by}.")),
            .. byName.GroupBy(topic => topic.Url is { } url ? RstText.SafeUrl(url) : null).Where(group => group.Key is not null && group.Count() > 1)
                .Select(shared => new ChecklistLine($"The topics {ReportWords.List([.. shared.Select(topic => topic.Name)])} have the same link.", $"Mend it {by} if one of them is a slip.")),
            .. Named("Nobody posted on these topics, so they are not in the report", byName.Where(topic => !used.Contains(topic.Id)), "Ask whoever worked on them."),
            .. Named("Topics without a link", byName.Where(topic => topic.Url is null), $"Add one {by}, where there is one."),
            .. Named("Topics without an aim", byName.Where(topic => TypedText.IsBlank(topic.About)), $"Say in one line what each is for, {by}."),
        ];
    }

    /// <summary>One line for all of a kind; none where there are none.</summary>
    private static IEnumerable<ChecklistLine> Named(string what, IEnumerable<Topic> topics, string advice) =>
        topics.Select(topic => topic.Name).ToList() is { Count: > 0 } names ? [new ChecklistLine($"{what}: {string.Join(", ", names)}.", advice)] : [];

    private static IEnumerable<ChecklistLine> Photos(SprintRecord record, Func<PhotoId, bool> hasFile)
    {
        var shown = ShownAs(record.Photos);
        foreach (var photo in record.Photos.OrderBy(photo => photo.Day).ThenBy(photo => photo.Id.Value))
        {
            if (!hasFile(photo.Id))
                yield return new ChecklistLine($"The file of the photo {shown[photo.Id]} is missing.", "Put it there, or take its figure out.");
            if (TypedText.IsBlank(photo.Caption))
                yield return new ChecklistLine($"The photo {shown[photo.Id]} has no caption.", "Say who or what is to be seen.");
        }
    }

    /// <summary>What the photos are called: by their paths in the report, and as they were posted where that is another name.</summary>
    private static Dictionary<PhotoId, string> ShownAs(IReadOnlyList<Photo> photos)
    {
        var names = PhotoNames.For(photos);
        return photos.ToDictionary(photo => photo.Id, photo => names[photo.Id] == photo.FileName
            ? $"{PhotoNames.Folder}/{photo.FileName}"
            : $"{PhotoNames.Folder}/{names[photo.Id]} (posted as “{Shortened.LineTo(photo.FileName, LongestFileName)}”)");
    }

    /// <summary>A line for each topic, with all that is not told of it.</summary>
    private static IEnumerable<ChecklistLine> Overtaken(IReadOnlyList<OvertakenNote> notes) => notes.GroupBy(note => note.Topic).Select(onTopic => new ChecklistLine(
        $"Not in the report, since newer words{(onTopic.Key is { } topic ? $" on {topic}" : "")} replace it: {string.Join("; ", onTopic.Select(note => $"“{note.Note}” ({note.Author}, {note.Day})"))}.",
        "Put back what still holds."));
}
