using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SprintBot.Markup;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.SprintFiles;

/// <summary>Reads a sprint file. What can't be used is named; all else is kept.</summary>
public sealed class SprintFileReader
{
    // Ids grow in the file's order, as they would if its entries were posted one by one.
    private const long FirstPerson = 1_000;
    private const long FirstTopic = 1_000_000;
    private const long FirstUpdate = 1_000_000_000;
    private const long FirstPhoto = 1_000_000_000_000;

    private const int LongestName = 100;
    private const int LongestAbout = 500;
    private const int LongestKind = 50;
    private const int LongestLink = 2000;
    private const int MostDays = 366;

    private readonly List<string> problems = [];
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly List<Topic> topics = [];

    private readonly Dictionary<string, Topic> topicsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<PhotoId, string> paths = [];
    private readonly Dictionary<int, UpdateId> updatesByNumber = [];
    private readonly bool isExported;

    private SprintFileReader(bool isExported) => this.isExported = isExported;

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="SprintFileException">It is no sprint file, or says of the sprint what can't be.</exception>
    public static SprintPlan Read(ReadOnlySpan<byte> json) => Read(Parse(json));

    /// <summary>Takes a file as what its entries mean.</summary>
    /// <exception cref="SprintFileException">It says of the sprint what can't be.</exception>
    public static SprintPlan Read(SprintFile file) => new SprintFileReader(file.Exported == true).Plan(file);

    /// <summary>A file's entries as they are written.</summary>
    /// <exception cref="SprintFileException">It is no sprint file.</exception>
    public static SprintFile Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
            var file = JsonSerializer.Deserialize(text, SprintFileJson.Default.SprintFile) ?? throw new SprintFileException("it holds nothing but null.");
            if (file.Version is { } version && version != SprintFile.PresentVersion)
                throw new SprintFileException($"it is of version {version}; this program reads version {SprintFile.PresentVersion}.");
            return file;
        }
        catch (JsonException fault)
        {
            var where = fault.LineNumber is { } line ? $"line {line + 1}{(fault.Path is { Length: > 1 } path ? $", {path}" : "")}" : "its text";
            throw new SprintFileException($"it is not a sprint file: {where} is not as it should be.", fault);
        }
    }

    private SprintPlan Plan(SprintFile file)
    {
        var sprint = SprintOf(file.Sprint ?? throw new SprintFileException("it has no “sprint”."));
        Each(file.People, "Person", AddPerson);
        Each(file.Topics, "Topic", AddTopic);
        foreach (var (entry, index) in (file.Updates ?? []).Select((entry, index) => (entry, index)))
            if (entry?.Kept?.Number is { } number)
                updatesByNumber.TryAdd(number, new UpdateId(FirstUpdate + index + 1));
        var names = new PersonNames(isExported ? new Dictionary<string, Person>() : people); // an exported file's texts mention by ids that are Discord's
        var mentioning = sprint with
        {
            Goals = Mentioning(sprint.Goals),
            Intro = Mentioning(sprint.Intro),
            Closing = Mentioning(sprint.Closing),
            Thanks = Mentioning(sprint.Thanks),
            Signers = Mentioning(sprint.Signers),
        };
        var updates = Each(file.Updates, "Update", (entry, number) => UpdateOf(entry, number, names));
        var photos = Each(file.Photos, "Photo", (entry, number) => PhotoOf(entry, number, sprint, names));
        return new SprintPlan(mentioning, [.. people.Values], topics, updates, photos, problems)
        {
            PhotoPaths = paths,
            Attending = isExported ? WhoseEntry(file.People, kept => kept.Attending) : people.Values.Select(person => person.Id).ToHashSet(),
            GuessedNewcomers = WhoseEntry(file.People, kept => kept.GuessedNewcomer),
        };

        string? Mentioning(string? text) => text is null ? null : names.Mention(text);
    }

    private HashSet<PersonId> WhoseEntry(IReadOnlyList<PersonEntry?>? entries, Func<KeptOfPerson, bool?> says) =>
        [.. (entries ?? []).Where(entry => entry?.Kept is { } kept && says(kept) == true).Select(entry => people.GetValueOrDefault(entry!.Id ?? entry.DisplayName ?? "")?.Id).OfType<PersonId>()];

    /// <summary>Takes each entry of a list; one that can't be used is named by its number, counted from 1.</summary>
    private List<T> Each<TEntry, T>(IReadOnlyList<TEntry?>? entries, string kind, Func<TEntry, int, T> take)
        where TEntry : class
    {
        var taken = new List<T>();
        for (var number = 1; number <= (entries?.Count ?? 0); number++)
        {
            try
            {
                taken.Add(take(entries![number - 1] ?? throw new EntryFault("it is null."), number));
            }
            catch (EntryFault fault)
            {
                problems.Add($"{kind} {number} is left out: {fault.Message}");
            }
        }
        return taken;
    }

    private static Sprint SprintOf(SprintEntry entry)
    {
        var name = TypedText.OneLine(entry.Name ?? "");
        if (name.Length is 0 or > LongestName)
            throw new SprintFileException(name.Length == 0 ? "its sprint can't be: it needs a name." : $"its sprint can't be: its name has {name.Length} characters, and at most {LongestName} fit.");
        var start = SprintDay(entry.Start ?? throw new SprintFileException("its sprint has no first day (“start”)."), "first");
        var end = entry.End is { } last ? SprintDay(last, "last") : (LocalDate?)null;
        if (end < start)
            throw new SprintFileException($"its sprint can't be: the last day, {LocalDatePattern.Iso.Format(end.Value)}, is before the first, {LocalDatePattern.Iso.Format(start)}.");
        if (end is { } day && Period.DaysBetween(start, day) >= MostDays)
            throw new SprintFileException($"its sprint can't be: from {LocalDatePattern.Iso.Format(start)} to {LocalDatePattern.Iso.Format(day)} is more than a year.");
        return new Sprint
        {
            Id = 1,
            Name = name,
            Project = Said(entry.Project),
            Location = Said(entry.Location),
            Host = Said(entry.Host),
            Start = start,
            End = end,
            TimeZone = entry.Timezone is { } zone ? ZoneOf(zone) : "Etc/UTC",
            Language = Said(entry.Language) is { } language ? LanguageOf(language) : ReportLanguage.English,
            Goals = Said(entry.Goals),
            Intro = Said(entry.Intro),
            Closing = Said(entry.Closing),
            Thanks = Said(entry.Thanks),
            Signers = Said(entry.Signers),
        };
    }

    private static LocalDate SprintDay(string text, string which) => LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true, Value: var day }
        ? day
        : throw new SprintFileException($"its sprint can't be: “{TypedText.OneLine(text)}” is not a date, so the {which} day is not known.");

    /// <summary>The id as NodaTime's data spells it.</summary>
    private static string ZoneOf(string text) => DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.Equals(text.Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase))
        ?? throw new SprintFileException($"its sprint can't be: “{TypedText.OneLine(text)}” is not a time zone.");

    private static ReportLanguage LanguageOf(string text) => ReportLanguage.Find(text) is { } locale
        ? ReportLanguage.Of(locale)
        : throw new SprintFileException($"its sprint can't be: no report is written in the language “{TypedText.OneLine(text)}”; there is {ReportWords.List(ReportLanguage.Locales)}.");

    private static string? Said(string? text) => TypedText.IsBlank(text) ? null : text;

    private Person AddPerson(PersonEntry entry, int number)
    {
        var name = TypedText.IsBlank(entry.DisplayName) ? entry.Id : entry.DisplayName;
        if (TypedText.IsBlank(name))
            throw new EntryFault("it has no name.");
        var person = new Person
        {
            Id = isExported ? DiscordId(entry.Id) : new PersonId(FirstPerson + number),
            Name = OneLine(name, LongestName, "name") ?? name,
            IsNameHidden = TypedText.IsBlank(entry.DisplayName) || (entry.Kept is { NameHidden: true, NameInDiscord: null }),
            Handle = isExported || TypedText.IsBlank(entry.Id) ? null : entry.Id,
            ShortName = OneLine(entry.ShortName, LongestName, "short name"),
            Newcomer = entry.Newcomer,
            Affiliation = OneLine(entry.Affiliation, LongestName, "affiliation"),
            Link = OrLeftOut(() => WebLink(entry.Link), $"The link of person {number}"),
        };
        if (!people.TryAdd(entry.Id ?? name, person))
            throw new EntryFault($"“{entry.Id ?? name}” is another person's id.");
        return person;
    }

    private static PersonId DiscordId(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
        ? new PersonId(id)
        : throw new EntryFault($"“{TypedText.OneLine(text ?? "")}” is no id of Discord's.");

    private Topic AddTopic(TopicEntry entry, int number)
    {
        var topic = Named(entry.Name ?? "", new TopicId(FirstTopic + number)) with
        {
            Url = WebLink(entry.Url),
            About = OneLine(entry.About, LongestAbout, "aim"),
            Kind = OneLine(entry.Kind, LongestKind, "kind"),
        };
        if (topicsByKey.ContainsKey(NameKey.Of(topic.Name)))
            throw new EntryFault($"there is a topic “{topic.Name}” already.");
        return Listed(topic);
    }

    private static Topic Named(string text, TopicId id)
    {
        var name = TypedText.OneLine(text);
        if (name.Length == 0 || NameKey.Of(name).Length == 0)
            throw new EntryFault("A topic needs a name.");
        return new Topic { Id = id, Name = name.Length <= LongestName ? name : throw new EntryFault($"A topic's name has at most {LongestName} characters; this one has {name.Length}.") };
    }

    private static string? OneLine(string? text, int longest, string what)
    {
        var line = TypedText.OneLine(text ?? "");
        if (line.Length > longest)
            throw new EntryFault($"Its {what} has {line.Length} characters; {longest} fit.");
        return line.Length == 0 ? null : line;
    }

    /// <summary>The link without what stands around it; null where nothing is left.</summary>
    private static string? WebLink(string? text)
    {
        if (TypedText.IsBlank(text))
            return null;
        var link = text.Trim();
        var isWeb = Uri.TryCreate(link, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps);
        return isWeb && !link.Any(char.IsWhiteSpace) && link.Length <= LongestLink ? link : throw new EntryFault("That is not a link the report could use.");
    }

    private Update UpdateOf(UpdateEntry entry, int number, PersonNames names)
    {
        var author = PersonOf(entry.Author, "author");
        if (TypedText.IsBlank(entry.Text))
            throw new EntryFault("it has no text.");
        var day = DayOf(entry.Day);
        var of = $"of update {number}";
        var partners = (entry.With ?? []).Select(partner => OrLeftOut(() => PersonOf(partner, "partner"), $"A partner {of}")?.Id).OfType<PersonId>().Where(partner => partner != author.Id).Distinct().ToList();
        var status = OrLeftOut<object>(() => StatusOf(entry), $"The status {of}") as UpdateStatus?;
        var topic = OrLeftOut(() => TopicOf(entry.Topic, new TopicId(FirstUpdate + number)), $"The topic {of}");
        return new Update
        {
            Id = new UpdateId(FirstUpdate + number),
            Author = author.Id,
            Day = day,
            Text = names.Mention(WithLinks(entry, topic)),
            Topic = topic?.Id,
            With = partners,
            Status = status,
            Next = Note(entry.Next, names),
            Blockers = Note(entry.Blockers, names),
            Mentions = [.. (entry.Kept?.Mentions ?? []).Select(MentionOf)],
        };
    }

    private static Mention MentionOf(KeptMention? entry) => MentionKindName.Parse(entry?.Kind) is { } kind && long.TryParse(entry!.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? new Mention(kind, id, entry.Name ?? "")
        : throw new EntryFault("one of its mentions has no kind or no id.");

    private Photo PhotoOf(PhotoEntry entry, int number, Sprint sprint, PersonNames names)
    {
        if (TypedText.IsBlank(entry.File) || !entry.File.Split('/').All(IsName))
            throw new EntryFault("its file is not the name of a file beside the sprint file.");
        var name = TypedText.IsBlank(entry.Kept?.FileName) ? Path.GetFileName(entry.File) : entry.Kept.FileName;
        paths[new PhotoId(FirstPhoto + number)] = entry.File;
        return new Photo
        {
            Id = new PhotoId(FirstPhoto + number),
            Author = PersonOf(entry.Author, "author").Id,
            Day = entry.Day is null ? sprint.Start : DayOf(entry.Day),
            FileName = name,
            ContentType = TypedText.IsBlank(entry.Kept?.ContentType) ? PictureType.OfName(entry.File) : entry.Kept.ContentType,
            Caption = TypedText.OneLine(entry.Caption ?? "") is { Length: > 0 } caption ? names.Mention(caption) : null,
            Topic = OrLeftOut(() => TopicOf(entry.Topic, new TopicId(FirstPhoto + number)), $"The topic of photo {number}")?.Id,
            Update = entry.Kept?.Update is { } update && updatesByNumber.TryGetValue(update, out var id) ? id : null,
        };
    }

    private static bool IsName(string part) => part.Length > 0 && Path.GetFileName(part) == part && part is not ("." or "..");

    /// <summary>A part of an entry; one that can't be used is named, and the rest stays.</summary>
    private T? OrLeftOut<T>(Func<T?> read, string what)
        where T : class
    {
        try
        {
            return read();
        }
        catch (EntryFault fault)
        {
            problems.Add($"{what} is left out: {fault.Message}");
            return null;
        }
    }

    private Person PersonOf(string? word, string what) =>
        (word is null ? null : people.GetValueOrDefault(word) ?? people.Values.FirstOrDefault(person => person.Name == word))
        ?? throw new EntryFault(word is null ? $"it has no {what}." : $"its {what} “{word}” is none of the people.");

    private static LocalDate DayOf(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: { Year: > 0 } day } ? day : throw new EntryFault(text is null ? "it has no day." : $"there is no day “{text}”.");

    private static UpdateStatus? StatusOf(UpdateEntry entry)
    {
        if (TypedText.IsBlank(entry.Status))
            return entry.Done == true ? UpdateStatus.Done : null;
        return UpdateStatusName.Parse(entry.Status) ?? throw new EntryFault($"“{entry.Status}” is no status.");
    }

    private Topic? TopicOf(string? name, TopicId idWhenNew)
    {
        if (TypedText.IsBlank(name))
            return null;
        if (topicsByKey.GetValueOrDefault(NameKey.Of(name)) is { } known)
            return known;
        return Listed(Named(name, idWhenNew));
    }

    private Topic Listed(Topic topic)
    {
        topics.Add(topic);
        topicsByKey[NameKey.Of(topic.Name)] = topic;
        return topic;
    }

    private static string WithLinks(UpdateEntry entry, Topic? topic)
    {
        var missing = (entry.Links ?? [])
            .OfType<LinkEntry>()
            .Where(link => !TypedText.IsBlank(link.Url) && link.Url != topic?.Url && !entry.Text!.Contains(link.Url, StringComparison.Ordinal))
            .Select(link => TypedText.IsBlank(link.Text) ? $"<{link.Url}>" : $"[{link.Text}]({link.Url})");
        return string.Join('\n', missing.Prepend(entry.Text!));
    }

    private static string? Note(string? text, PersonNames names) => TypedText.IsBlank(text) ? null : names.Mention(text);

    /// <summary>Why an entry, or a part of it, can't be used.</summary>
    private sealed class EntryFault(string message) : Exception(message);
}
