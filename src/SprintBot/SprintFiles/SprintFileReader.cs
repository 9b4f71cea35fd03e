using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SprintBot.Interactions;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.SprintFiles;

/// <summary>Reads a sprint file. What can't be used is named; all else is kept.</summary>
public sealed class SprintFileReader
{
    // Ids grow in the file's order, as they would if its entries were posted one by one.
    private const long FirstPerson = 1_000;
    private const long FirstTopic = 1_000_000;
    private const long FirstUpdate = 1_000_000_000;
    private const long FirstPhoto = 1_000_000_000_000;

    private static readonly GuildId Guild = new(1);
    private static readonly SprintId SprintId = new(1);

    private readonly List<string> problems = [];
    private readonly Dictionary<string, Sprinter> people = new(StringComparer.Ordinal);
    private readonly List<Topic> topics = [];

    private readonly Dictionary<string, Topic> topicsByKey = new(StringComparer.Ordinal);

    private SprintFileReader()
    {
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="SprintFileException">It is no sprint file, or says of the sprint what can't be.</exception>
    public static SprintPlan Read(ReadOnlySpan<byte> json)
    {
        var file = Parse(json);
        if (file.Version is { } version && version != SprintFile.PresentVersion)
            throw new SprintFileException($"it is of version {version}; this program reads version {SprintFile.PresentVersion}.");
        return new SprintFileReader().Plan(file);
    }

    private static SprintFile Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var text = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
            return JsonSerializer.Deserialize(text, SprintFileJson.Default.SprintFile) ?? throw new SprintFileException("it holds nothing but null.");
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
        var names = new PersonNames(people);
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
        return new SprintPlan(mentioning, [.. people.Values], topics, updates, photos, problems);

        string? Mentioning(string? text) => text is null ? null : names.Mention(text);
    }

    /// <summary>Takes each entry of a list; one that can't be used is named by its number, counted from 1.</summary>
    private List<T> Each<TEntry, T>(IReadOnlyList<TEntry?>? entries, string kind, Func<TEntry, int, T> take)
        where TEntry : class
    {
        var taken = new List<T>();
        for (var number = 1; number <= (entries?.Count ?? 0); number++)
        {
            try
            {
                taken.Add(take(entries![number - 1] ?? throw new UserError("it is null.", ""), number));
            }
            catch (UserError error)
            {
                problems.Add($"{kind} {number} is left out: {error.WhatHappened}");
            }
        }
        return taken;
    }

    private static Sprint SprintOf(SprintEntry entry)
    {
        var input = new SprintInput
        {
            Name = entry.Name,
            Start = entry.Start ?? throw new SprintFileException("its sprint has no first day (“start”)."),
            End = entry.End,
            TimeZone = entry.Timezone,
            Location = entry.Location,
            Host = entry.Host,
            Project = entry.Project,
            Goals = entry.Goals,
            Intro = entry.Intro,
            Closing = entry.Closing,
            Thanks = entry.Thanks,
            Signers = entry.Signers,
        };
        try
        {
            return SprintRules.Start(input, SprintId, Guild, default, default, Instant.FromUnixTimeTicks(0)) with { Channel = null };
        }
        catch (UserError error)
        {
            throw new SprintFileException($"its sprint can't be: {error.WhatHappened}", error);
        }
    }

    private Sprinter AddPerson(PersonEntry entry, int number)
    {
        var name = entry.DisplayName ?? entry.Id;
        if (TypedText.IsBlank(name))
            throw new UserError("it has no name.", "");
        var person = ProfileRules.Change(
            new Sprinter { Guild = Guild, User = new UserId(FirstPerson + number), SeenName = name },
            new ProfileInput(name, entry.ShortName, entry.Newcomer, entry.Affiliation, OrLeftOut(() => entry.Link is null ? null : WebLink.Parse(entry.Link, ProfileRules.MaxLinkLength), $"The link of person {number}")));
        if (!people.TryAdd(entry.Id ?? name, person))
            throw new UserError($"“{entry.Id ?? name}” is another person's id.", "");
        return person;
    }

    private Topic AddTopic(TopicEntry entry, int number)
    {
        var input = new TopicInput { Name = entry.Name, Url = entry.Url, About = entry.About, Kind = entry.Kind };
        var topic = TopicRules.Add(input, new TopicId(FirstTopic + number), SprintId);
        if (topicsByKey.ContainsKey(TopicName.Key(topic.Name)))
            throw new UserError($"there is a topic “{topic.Name}” already.", "");
        return Listed(topic);
    }

    private Update UpdateOf(UpdateEntry entry, int number, PersonNames names)
    {
        var author = PersonOf(entry.Author, "author");
        if (TypedText.IsBlank(entry.Text))
            throw new UserError("it has no text.", "");
        var day = DayOf(entry.Day);
        var of = $"of update {number}";
        var partners = (entry.With ?? []).Select(partner => OrLeftOut(() => PersonOf(partner, "partner"), $"A partner {of}")?.User).OfType<UserId>().Where(partner => partner != author.User).Distinct().ToList();
        var status = OrLeftOut<object>(() => StatusOf(entry), $"The status {of}") as UpdateStatus?;
        var topic = OrLeftOut(() => TopicOf(entry.Topic, new TopicId(FirstUpdate + number)), $"The topic {of}");
        return new Update
        {
            Id = new UpdateId(FirstUpdate + number),
            Guild = Guild,
            Sprint = SprintId,
            Author = author.User,
            Day = day,
            Text = names.Mention(WithLinks(entry, topic)),
            Topic = topic?.Id,
            With = partners,
            Status = status,
            Next = Note(entry.Next, names),
            Blockers = Note(entry.Blockers, names),
            PostedAt = Instant.FromUnixTimeSeconds(number),
        };
    }

    private Photo PhotoOf(PhotoEntry entry, int number, Sprint sprint, PersonNames names)
    {
        if (TypedText.IsBlank(entry.File) || Path.GetFileName(entry.File) != entry.File || entry.File is "." or "..")
            throw new UserError("its file is not the name of a file beside the sprint file.", "");
        return new Photo
        {
            Id = new PhotoId(FirstPhoto + number),
            Guild = Guild,
            Sprint = SprintId,
            Author = PersonOf(entry.Author, "author").User,
            Day = entry.Day is null ? sprint.Start : DayOf(entry.Day),
            FileName = entry.File,
            ContentType = PhotoRules.ContentTypeOf(entry.File),
            Caption = OrLeftOut(() => PhotoRules.Caption(entry.Caption), $"The caption of photo {number}") is { } caption ? names.Mention(caption) : null,
            Topic = OrLeftOut(() => TopicOf(entry.Topic, new TopicId(FirstPhoto + number)), $"The topic of photo {number}")?.Id,
            PostedAt = Instant.FromUnixTimeSeconds(number),
        };
    }

    /// <summary>A part of an entry; one that can't be used is named, and the rest stays.</summary>
    private T? OrLeftOut<T>(Func<T?> read, string what)
        where T : class
    {
        try
        {
            return read();
        }
        catch (UserError error)
        {
            problems.Add($"{what} is left out: {error.WhatHappened}");
            return null;
        }
    }

    private Sprinter PersonOf(string? word, string what) =>
        (word is null ? null : people.GetValueOrDefault(word) ?? people.Values.FirstOrDefault(person => person.Name == word))
        ?? throw new UserError(word is null ? $"it has no {what}." : $"its {what} “{word}” is none of the people.", "");

    private static LocalDate DayOf(string? text) =>
        LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: { Year: > 0 } day } ? day : throw new UserError(text is null ? "it has no day." : $"there is no day “{text}”.", "");

    private static UpdateStatus? StatusOf(UpdateEntry entry)
    {
        if (TypedText.IsBlank(entry.Status))
            return entry.Done == true ? UpdateStatus.Done : null;
        return UpdateStatusName.Parse(entry.Status) ?? throw new UserError($"“{entry.Status}” is no status.", "");
    }

    private Topic? TopicOf(string? name, TopicId idWhenNew)
    {
        if (TypedText.IsBlank(name))
            return null;
        if (topicsByKey.GetValueOrDefault(TopicName.Key(name)) is { } known)
            return known;
        return Listed(TopicRules.Add(new TopicInput { Name = name }, idWhenNew, SprintId));
    }

    private Topic Listed(Topic topic)
    {
        topics.Add(topic);
        topicsByKey[TopicName.Key(topic.Name)] = topic;
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
}
