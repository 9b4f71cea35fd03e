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
        SprintRecord record, IReadOnlyList<Update> updates, PersonWords names, IEnumerable<string> unknownMentions, IReadOnlyList<OvertakenNote> overtaken, Func<PhotoId, bool> hasFile, IReadOnlyList<ChecklistLine> cleaned) =>
    Checklist.Sorted(
    [
        .. Texts(record),
        .. People(record, updates, names),
        .. All(ChecklistWeight.Wrong, "These may be one person", ReportNames.LookAlikes(record.People).Select(pair => $"{pair.One} and {pair.Other}"), "If so, put together what they did."),
        .. Days(record, updates, names),
        .. Topics(record),
        .. Photos(record, hasFile),
        .. All(ChecklistWeight.Missing, "Mentioned, without a name that is known", unknownMentions, "Write the names into the report."),
        .. Overtaken(overtaken),
        .. cleaned,
    ]);

    private static IEnumerable<ChecklistLine> Texts(SprintRecord record)
    {
        var (sprint, by) = (record.Sprint, Editing(record, "/sprint edit"));
        if (TypedText.IsBlank(sprint.Intro))
            yield return ChecklistLine.Missing("There is no introduction.", $"Write one {by}, or change the sentence that stands in its place.");
        if (TypedText.IsBlank(sprint.Closing) && TypedText.IsBlank(sprint.Thanks))
            yield return ChecklistLine.Missing("There is neither a closing nor thanks.", $"Add them {by}.");
    }

    private static string Editing(SprintRecord record, string command) => record.IsOfFile ? "in the sprint file" : $"with {command}";

    private static IEnumerable<ChecklistLine> People(SprintRecord record, IReadOnlyList<Update> updates, PersonWords names)
    {
        var authors = updates.Select(update => update.Author).ToHashSet();
        var partners = updates.SelectMany(update => update.With).Distinct().Where(id => !authors.Contains(id)).ToList();
        foreach (var line in All(ChecklistWeight.Missing, "Named as partners, without an update of their own", partners.Select(names.Full), "Ask for a few words."))
            yield return line;
        var hidden = record.People.Where(person => person.IsNameHidden).Select(person => person.Name).Order(StringComparer.Ordinal);
        foreach (var line in All(ChecklistWeight.Missing, "These show no name that can be seen, and go by their user names or ids", hidden, $"Ask what they want to be called: {(record.IsOfFile ? "displayName" : "/profile set name:")} says it."))
            yield return line;
        var silent = record.People.Where(person => !authors.Contains(person.Id) && !partners.Contains(person.Id));
        if (silent.Select(person => person.Name).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } unheard)
            yield return ChecklistLine.Missing($"Without an update: {ReportWords.List(unheard)}.", "Ask for a few words, or take out who was not there.");
        if (record.GuessedNewcomers.Count > 0)
            yield return ChecklistLine.Wrong(
                $"As a guess, newcomers are: {ReportWords.List([.. record.GuessedNewcomers.Select(names.Full).Order(StringComparer.Ordinal)])}. No earlier sprint of this server has an update of theirs.",
                "Where that is wrong, they say so with /profile set newcomer:, or take the welcome out.");
        var known = record.People.Select(person => person.Id).ToHashSet();
        var strangers = authors.Union(partners).Union(record.Photos.Select(photo => photo.Author)).Where(id => !known.Contains(id));
        foreach (var line in All(ChecklistWeight.Wrong, "No profile is known of", strangers.Select(id => $"“{names.Full(id)}”"), "See that the names are right."))
            yield return line;
    }

    private static IEnumerable<ChecklistLine> Days(SprintRecord record, IReadOnlyList<Update> updates, PersonWords names)
    {
        var (first, last) = (record.Sprint.Start, ReportDays.Last(record));
        var over = record.Today is { } today && today <= last ? today.PlusDays(-1) : last;
        var shown = ShownAs(record.Photos);
        var posted = updates.Select(update => update.Day).ToHashSet();
        return
        [
            .. All(ChecklistWeight.Missing, "Days without an update", Gaps(first, over, posted).Select(gap => ReportWords.Dates(gap.From, gap.To)), "Were they days off? Say so, or ask what was done."),
            .. All(ChecklistWeight.Wrong, "Updates outside the sprint's days", updates.Where(update => IsOutside(update.Day)).Select(update => $"by {names.Full(update.Author)}, {ReportWords.Date(update.Day)}"), "Check their days."),
            .. All(ChecklistWeight.Wrong, "Photos outside the sprint's days", InOrder(record.Photos).Where(photo => IsOutside(photo.Day)).Select(photo => $"{shown[photo.Id]}, {ReportWords.Date(photo.Day)}"), "Check their days."),
        ];

        bool IsOutside(LocalDate day) => day < first || day > last;
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
            .. All(ChecklistWeight.Wrong, "Links of topics that can't be used", byName.Where(topic => topic.Url is { } url && RstText.SafeUrl(url) is null).Select(topic => $"{topic.Name} ({topic.Url})"), $"Mend them {by}."),
            .. All(ChecklistWeight.Wrong, "Topics with the same link", Alike(byName), $"Mend it {by} if one of them is a slip."),
            .. All(ChecklistWeight.Missing, "Nobody posted on these topics, so they are not in the report", byName.Where(topic => !used.Contains(topic.Id)).Select(topic => topic.Name), "Ask whoever worked on them."),
            .. All(ChecklistWeight.Polish, "Topics without a link", byName.Where(topic => topic.Url is null).Select(topic => topic.Name), $"Add one {by}, where there is one."),
            .. All(ChecklistWeight.Polish, "Topics without an aim", byName.Where(topic => TypedText.IsBlank(topic.About)).Select(topic => topic.Name), $"Say in one line what each is for, {by}."),
        ];
    }

    private static IEnumerable<string> Alike(IEnumerable<Topic> topics) => topics
        .GroupBy(topic => topic.Url is { } url ? RstText.SafeUrl(url) : null)
        .Where(group => group.Key is not null && group.Count() > 1)
        .Select(shared => ReportWords.List([.. shared.Select(topic => topic.Name)]));

    /// <summary>One line for all of a kind; none where there are none.</summary>
    private static IEnumerable<ChecklistLine> All(ChecklistWeight weight, string what, IEnumerable<string> named, string advice) =>
        named.Distinct().ToList() is { Count: > 0 } all ? [new ChecklistLine(weight, $"{what}: {string.Join("; ", all)}.", advice)] : [];

    private static IEnumerable<ChecklistLine> Photos(SprintRecord record, Func<PhotoId, bool> hasFile)
    {
        var shown = ShownAs(record.Photos);
        var inOrder = InOrder(record.Photos).ToList();
        return
        [
            .. All(ChecklistWeight.Missing, "Photos whose files are missing", inOrder.Where(photo => !hasFile(photo.Id)).Select(photo => shown[photo.Id]), "Put them there, or take their figures out."),
            .. All(ChecklistWeight.Polish, "Photos without a caption", inOrder.Where(photo => TypedText.IsBlank(photo.Caption)).Select(photo => shown[photo.Id]), "Say who or what is to be seen."),
        ];
    }

    private static IEnumerable<Photo> InOrder(IEnumerable<Photo> photos) => photos.OrderBy(photo => photo.Day).ThenBy(photo => photo.Id.Value);

    /// <summary>What the photos are called: by their paths in the report, and as they were posted where that is another name.</summary>
    private static Dictionary<PhotoId, string> ShownAs(IReadOnlyList<Photo> photos)
    {
        var names = PhotoNames.For(photos);
        return photos.ToDictionary(photo => photo.Id, photo => names[photo.Id] == photo.FileName
            ? $"{PhotoNames.Folder}/{photo.FileName}"
            : $"{PhotoNames.Folder}/{names[photo.Id]} (posted as “{Shortened.LineTo(photo.FileName, LongestFileName)}”)");
    }

    private static IEnumerable<ChecklistLine> Overtaken(IReadOnlyList<OvertakenNote> notes) => All(
        ChecklistWeight.Loose,
        "Not in the report, since newer words replace it",
        notes.Select(note => $"“{note.Note}” ({note.Author}{(note.Topic is { } topic ? $" on {topic}" : "")}, {note.Day})"),
        "Put back what still holds.");
}
