using NodaTime;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>What makes a right update.</summary>
public static class UpdateRules
{
    public const int MaxTextLength = 6000;
    public const int MaxNoteLength = 1000;
    public const int MaxPartners = 25;

    /// <summary>How many earlier versions are kept; the oldest goes first.</summary>
    public const int MostVersions = 50;

    /// <summary>A new update, with its topic where that is new.</summary>
    /// <exception cref="UserError">Something typed can't be taken.</exception>
    public static (Update Update, Topic? NewTopic) Accept(
        UpdateInput input, Sprint sprint, IReadOnlyList<Topic> topics, UpdateId id, UserId author, Instant now)
    {
        var blank = new Update
        {
            Id = id,
            Guild = sprint.Guild,
            Sprint = sprint.Id,
            Author = author,
            Day = input.Day is null ? SprintDay.WhenNoneIsNamed(now, sprint) : default,
            Text = "",
            PostedAt = now,
            MessageLink = input.MessageLink,
        };
        return Apply(blank, input with { Text = input.Text ?? "" }, sprint, topics, new TopicId(id.Value), now);
    }

    /// <summary>The update after its author's changes; the same object where they change nothing.</summary>
    /// <exception cref="UserError">Something typed can't be taken.</exception>
    public static (Update Update, Topic? NewTopic) Edit(
        Update update, UpdateInput input, Sprint sprint, IReadOnlyList<Topic> topics, TopicId newTopic, Instant now)
    {
        var (edited, topic) = Apply(update, input, sprint, topics, newTopic, now);
        return SaysTheSame(edited, update) ? (update, null) : (edited with { EditedAt = now, Earlier = [.. update.Earlier.TakeLast(MostVersions - 1), UpdateVersion.Of(update, now)] }, topic);
    }

    /// <summary>Whether a person may change an update: its author, and organisers.</summary>
    /// <exception cref="UserError">Neither.</exception>
    public static void MayChange(Update update, UserId who, bool isOrganiser)
    {
        if (update.Author != who && !isOrganiser)
            throw new UserError("This update is somebody else's.", "Only its author and organisers can change it.");
    }

    /// <summary>A photo after its update moved: where it stood with it, it goes along; where somebody has put it elsewhere, it stays.</summary>
    public static Photo Along(Photo photo, Update before, Update after) => photo with
    {
        Day = photo.Day == before.Day ? after.Day : photo.Day,
        Topic = photo.Topic == before.Topic ? after.Topic : photo.Topic,
    };

    private static bool SaysTheSame(Update one, Update other) =>
        one.With.ToHashSet().SetEquals(other.With)
        && UpdateVersion.Of(one, default) with { With = [] } == UpdateVersion.Of(other, default) with { With = [] };

    private static (Update Update, Topic? NewTopic) Apply(
        Update update, UpdateInput input, Sprint sprint, IReadOnlyList<Topic> topics, TopicId newTopicId, Instant now)
    {
        var (topic, newTopic) = TopicOf(input.Topic, update, sprint, topics, newTopicId);
        var changed = update with
        {
            Text = input.Text is { } text ? TextOf(text) : update.Text,
            Topic = topic,
            With = input.With is { } with ? Partners(with, update.Author) : update.With,
            Status = input.Status is { } status ? StatusOf(status) : update.Status,
            Next = Note(input.Next, update.Next, "What is left"),
            Blockers = Note(input.Blockers, update.Blockers, "What is in the way"),
            Day = input.Day is { } day && day.Trim() != SprintDay.Show(update.Day) ? SprintDay.Named(day, now, sprint) : update.Day,
            Mentions = [.. update.Mentions.UnionBy(input.Mentions, mention => (mention.Kind, mention.Id))],
        };
        return (changed, newTopic);
    }

    private static string TextOf(string text)
    {
        if (TypedText.IsBlank(text))
            throw new UserError("The update has no text.", "Write in a few words what you did, then send it again.");
        if (text.Length > MaxTextLength)
            throw new UserError($"An update has at most {MaxTextLength} characters; this one has {text.Length}.", "Send it as two.");
        return text;
    }

    private static (TopicId? Topic, Topic? NewTopic) TopicOf(string? name, Update update, Sprint sprint, IReadOnlyList<Topic> topics, TopicId newTopicId)
    {
        if (name is null)
            return (update.Topic, null);
        if (TypedText.IsBlank(name))
            return (null, null);
        if (TopicRules.Find(topics, name) is { } known)
            return (known.Id, null);
        var made = TopicRules.Add(TopicRules.Named(name, topics), newTopicId, sprint.Id);
        return (made.Id, made);
    }

    private static List<UserId> Partners(IReadOnlyList<UserId> with, UserId author)
    {
        var partners = with.Distinct().Where(partner => partner != author).ToList();
        return partners.Count <= MaxPartners ? partners : throw new UserError($"An update has at most {MaxPartners} partners.", "Leave some out, or name them in the text.");
    }

    private static UpdateStatus? StatusOf(string text)
    {
        if (TypedText.IsBlank(text))
            return null;
        return UpdateStatusName.Parse(text)
            ?? throw new UserError($"“{text.Trim()}” is not a status.", $"Take one of: {string.Join(", ", UpdateStatusName.All.Select(known => known.Name))}.");
    }

    private static string? Note(string? said, string? before, string what)
    {
        if (said is null)
            return before;
        if (said.Length > MaxNoteLength)
            throw new UserError($"{what} has at most {MaxNoteLength} characters; this has {said.Length}.", "Put the rest into the text.");
        return TypedText.IsBlank(said) ? null : said;
    }
}
