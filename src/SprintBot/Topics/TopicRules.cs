using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Topics;

/// <summary>What makes a right topic, and which one a name means.</summary>
public static class TopicRules
{
    public const int MaxAboutLength = 500;
    public const int MaxKindLength = 50;
    public const int MaxUrlLength = 2000;

    /// <summary>Longest text where a topic is named: a link to it may be longer than any name.</summary>
    public const int MaxTypedLength = 500;

    public static readonly Phrase IsThere = new("topics.is-there", "There is a topic “{topic}” already.");

    private static readonly Phrase ChooseOther = new("topics.choose-other-name", "Choose another name, or edit that one.");
    private static readonly Phrase HasBoth = new("topics.has-updates-and-photos",
        "“{topic}” has {updates} {updates:update|updates} and {photos} {photos:photo|photos}, so it was not deleted.");

    private static readonly Phrase HasUpdates = new("topics.has-updates", "“{topic}” has {updates} {updates:update|updates}, so it was not deleted.");
    private static readonly Phrase HasPhotos = new("topics.has-photos", "“{topic}” has {photos} {photos:photo|photos}, so it was not deleted.");
    private static readonly Phrase MoveThem = new("topics.move-them",
        "Move them with {/updates edit} and {/photo edit}, or make it part of another topic: {/topic edit} with that one's name as its new `name`.");

    private static readonly Phrase NeedsName = new("topics.needs-name", "A topic needs a name.");
    private static readonly Phrase GiveName = new("topics.give-name", "Give it the name of the branch, issue or talk.");
    private static readonly Phrase NameTooLong = new("topics.name-too-long", "A topic's name has at most {most} characters; this one has {count}.");
    private static readonly Phrase ShortenName = new("topics.shorten-name", "Shorten it; `about` has room for the rest.");
    private static readonly Phrase AimTooLong = new("topics.aim-too-long", "The aim has at most {most} characters; this has {count}.");
    private static readonly Phrase KindTooLong = new("topics.kind-too-long", "The kind has at most {most} characters; this has {count}.");
    private static readonly Phrase OneLineOnly = new("topics.one-line-only", "Say it in one line.");

    /// <summary>A new topic.</summary>
    /// <exception cref="UserError">Something said of it can't be.</exception>
    public static Topic Add(TopicInput input, TopicId id, SprintId sprint) =>
        Change(new Topic { Id = id, Sprint = sprint, Name = "" }, input with { Name = input.Name ?? "" }, []);

    /// <summary>The topic after what was said of it; a forge's link tells the kind where nobody does.</summary>
    /// <exception cref="UserError">Something said of it can't be, or the name is another topic's.</exception>
    public static Topic Change(Topic topic, TopicInput input, IReadOnlyList<Topic> all)
    {
        var name = input.Name is { } said ? NameOf(said) : topic.Name;
        if (Find(all, name) is { } other && other.Id != topic.Id)
            throw new UserError(IsThere.With(("topic", other.Name)), ChooseOther);
        var link = input.Url is null ? null : ForgeLink.Of(input.Url);
        return topic with
        {
            Name = name,
            Url = link?.Url ?? (input.Url is { } url ? WebLink.Parse(url, MaxUrlLength) : topic.Url),
            About = input.About is { } about ? OneLine(about, MaxAboutLength, AimTooLong) : topic.About,
            Kind = (input.Kind is { } kind ? OneLine(kind, MaxKindLength, KindTooLong) : topic.Kind) ?? link?.Kind,
        };
    }

    /// <summary>What is said of a new topic by what was typed as its name: where that is a forge's link, it tells name, link and kind.</summary>
    public static TopicInput Named(string typed, IReadOnlyList<Topic> topics) => ForgeLink.Of(typed) is { } link
        ? new TopicInput { Name = FreeName(link.Name, topics), Url = link.Url, Kind = link.Kind }
        : new TopicInput { Name = typed };

    /// <summary>The topic of that name or, where it is a forge's link, with a link to the same; null where there is none.</summary>
    public static Topic? Find(IReadOnlyList<Topic> topics, string name)
    {
        if (ForgeLink.Of(name) is { } link)
            return topics.FirstOrDefault(topic => topic.Url is { } url && ForgeLink.Of(url)?.Place == link.Place);
        var key = NameKey.Of(name);
        return topics.FirstOrDefault(topic => NameKey.Of(topic.Name) == key);
    }

    /// <summary>The name, or one with a number after it where another topic has it.</summary>
    public static string FreeName(string name, IReadOnlyList<Topic> topics) =>
        Enumerable.Range(1, topics.Count + 1).Select(number => number == 1 ? name : $"{name} ({number})").First(free => Find(topics, free) is null);

    /// <summary>Why a topic is not deleted.</summary>
    public static UserError IsUsed(Topic topic, TopicUse use) => new(
        (use.Photos == 0 ? HasUpdates : use.Updates == 0 ? HasPhotos : HasBoth).With(("topic", topic.Name), ("updates", use.Updates), ("photos", use.Photos)), MoveThem);

    /// <summary>Topics whose name holds what was typed, whatever its case and accents, newest first.</summary>
    public static IEnumerable<Topic> Search(IReadOnlyList<Topic> topics, string typed)
    {
        var key = NameKey.Of(typed);
        return topics.Reverse().Where(topic => NameKey.Of(topic.Name).Contains(key, StringComparison.Ordinal));
    }

    private static string NameOf(string text)
    {
        var name = TypedText.OneLine(text);
        if (name.Length == 0 || NameKey.Of(name).Length == 0)
            throw new UserError(NeedsName, GiveName);
        if (name.Length > TopicName.MaxLength)
            throw new UserError(NameTooLong.With(("most", TopicName.MaxLength), ("count", name.Length)), ShortenName);
        return name;
    }

    private static string? OneLine(string text, int max, Phrase tooLong)
    {
        var line = TypedText.OneLine(text);
        if (line.Length > max)
            throw new UserError(tooLong.With(("most", max), ("count", line.Length)), OneLineOnly);
        return line.Length == 0 ? null : line;
    }
}
