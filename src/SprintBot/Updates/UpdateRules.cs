using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>What makes a right update.</summary>
public static class UpdateRules
{
    private static readonly Phrase SomebodyElses = new("updates.somebody-elses", "This update is somebody else's.");
    private static readonly Phrase AuthorAndOrganisers = new("updates.author-and-organisers", "Only its author and organisers can change it.");
    private static readonly Phrase NoText = new("updates.no-text", "The update has no text.");
    private static readonly Phrase WriteWords = new("updates.write-a-few-words", "Write in a few words what you did, then send it again.");
    private static readonly Phrase TextTooLong = new("updates.text-too-long", "An update has at most {most} characters; this one has {length}.");
    private static readonly Phrase SendAsTwo = new("updates.send-as-two", "Send it as two.");
    private static readonly Phrase TooManyPartners = new("updates.too-many-partners", "An update has at most {most} partners.");
    private static readonly Phrase NameInText = new("updates.name-partners-in-text", "Leave some out, or name them in the text.");
    private static readonly Phrase NoStatus = new("updates.no-such-status", "“{status}” is not a status.");
    private static readonly Phrase TakeOneOf = new("updates.take-one-of", "Take one of: {statuses}.");
    private static readonly Phrase NoteTooLong = new("updates.note-too-long", "{what} has at most {most} characters; this has {length}.");
    private static readonly Phrase RestIntoText = new("updates.rest-into-the-text", "Put the rest into the text.");

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
            throw new UserError(SomebodyElses, AuthorAndOrganisers);
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
            Next = Note(input.Next, update.Next, UpdateWords.WhatIsLeft),
            Blockers = Note(input.Blockers, update.Blockers, UpdateWords.WhatIsInTheWay),
            Day = input.Day is { } day && day.Trim() != SprintDay.Show(update.Day) ? SprintDay.Named(day, now, sprint) : update.Day,
            Mentions = [.. update.Mentions.UnionBy(input.Mentions, mention => (mention.Kind, mention.Id))],
        };
        return (changed, newTopic);
    }

    private static string TextOf(string text)
    {
        if (TypedText.IsBlank(text))
            throw new UserError(NoText, WriteWords);
        if (text.Length > MaxTextLength)
            throw new UserError(TextTooLong.With(("most", MaxTextLength), ("length", text.Length)), SendAsTwo);
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
        return partners.Count <= MaxPartners ? partners : throw new UserError(TooManyPartners.With(("most", MaxPartners)), NameInText);
    }

    private static UpdateStatus? StatusOf(string text)
    {
        if (TypedText.IsBlank(text))
            return null;
        return UpdateStatusName.Parse(text)
            ?? throw new UserError(NoStatus.With(("status", Shortened.LineTo(text, 40))), TakeOneOf.With(("statuses", string.Join(", ", UpdateStatusName.All.Select(known => known.Name)))));
    }

    private static string? Note(string? said, string? before, Phrase what)
    {
        if (said is null)
            return before;
        if (said.Length > MaxNoteLength)
            throw new UserError(NoteTooLong.With(("what", what), ("most", MaxNoteLength), ("length", said.Length)), RestIntoText);
        return TypedText.IsBlank(said) ? null : said;
    }
}
