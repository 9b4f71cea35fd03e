using System.Collections.Immutable;
using NodaTime;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Moving.Chats;

/// <summary>Which messages of a channel's history are a sprint's, and how many are not. Pure.</summary>
public sealed record ChatSelection
{
    private const string Utc = "Etc/UTC";

    /// <summary>The server's; or a new one with its days and its zone, of which nothing else is decided yet.</summary>
    public required Sprint Sprint { get; init; }

    /// <summary>Whether it is the server's.</summary>
    public bool Joins { get; init; }

    /// <summary>Those that people wrote on the sprint's days, oldest first.</summary>
    public required ImmutableArray<ChatMessage> Messages { get; init; }

    /// <summary>All of the history, by id.</summary>
    public required IReadOnlyDictionary<long, ChatMessage> Known { get; init; }

    /// <summary>What was left out, in words, and how often.</summary>
    public required IReadOnlyList<(string One, string Many, int Count)> LeftOut { get; init; }

    /// <exception cref="UserError">Something that was asked for can't be, or nothing is left.</exception>
    public static ChatSelection Of(Chat chat, ChatOrder order)
    {
        var name = NameOf(chat, order);
        var joined = JoinedSprint.Find(name, order);
        var blank = joined ?? Blank(name, order);
        var byPeople = chat.Messages.Where(IsByPerson).OrderBy(message => message.PostedAt).ThenBy(message => message.Id).ToImmutableArray();
        if (byPeople.IsEmpty)
            throw new UserError("Nobody wrote a message in it.", "Bots' messages and Discord's own are not taken.");
        var sprint = joined is null ? WithDays(blank, order, byPeople) : JoinedSprint.Within(joined, order);
        var chosen = byPeople.Where(message => SprintDay.Of(message.PostedAt, sprint) is var day && day >= sprint.Start && !(day > sprint.End)).ToImmutableArray();
        if (chosen.IsEmpty)
            throw NoneLeft(blank, byPeople);
        return new ChatSelection
        {
            Sprint = joined ?? sprint with { StartedAt = Noon(sprint, sprint.Start), EndedAt = Noon(sprint, sprint.End!.Value.PlusDays(1)) },
            Joins = joined is not null,
            Messages = chosen,
            Known = chat.Messages.ToDictionary(message => message.Id),
            LeftOut =
            [
                ("message of a bot", "messages of bots", chat.Messages.Count(message => message.Author.IsBot)),
                ("message of Discord itself", "messages of Discord itself (who joined, what was pinned)", chat.Messages.Count(message => !message.Author.IsBot && message.IsOfSystem)),
                ("message that passes on another", "messages that pass on others", chat.Messages.Count(message => IsFromPerson(message) && IsEmpty(message) && message.IsForward)),
                ("message without words (stickers, embeds)", "messages without words (stickers, embeds)", chat.Messages.Count(message => IsFromPerson(message) && IsEmpty(message) && !message.IsForward)),
                ("message of another day", "messages of other days", byPeople.Length - chosen.Length),
                ("message that the file has twice", "messages that the file has twice", chat.Repeated),
            ],
        };
    }

    private static bool IsFromPerson(ChatMessage message) => !message.Author.IsBot && !message.IsOfSystem;

    private static bool IsEmpty(ChatMessage message) => TypedText.IsBlank(message.Text) && message.Attachments.Count == 0;

    private static bool IsByPerson(ChatMessage message) => IsFromPerson(message) && !IsEmpty(message);

    private static string NameOf(Chat chat, ChatOrder order)
    {
        var name = Shortened.LineTo(order.Sprint ?? chat.Name, order.Sprint is null ? SprintRules.MaxNameLength : int.MaxValue);
        if (name.Length is 0 or > SprintRules.MaxNameLength)
            throw new UserError(name.Length == 0 ? "The sprint has no name." : $"A sprint's name has at most {SprintRules.MaxNameLength} characters; this one has {name.Length}.", "Give --sprint another.");
        return name;
    }

    private static Sprint Blank(string name, ChatOrder order) => new()
    {
        Id = default,
        Guild = order.Server,
        Channel = order.Channel,
        Name = name,
        Start = default,
        TimeZone = ZoneOf(order.Zone),
        StartedBy = default,
        StartedAt = default,
    };

    /// <exception cref="UserError">There is no such zone.</exception>
    internal static string ZoneOf(string? zone)
    {
        try
        {
            return zone is null ? Utc : TimeZones.Find(zone);
        }
        catch (UserError refused)
        {
            throw new UserError(refused.WhatHappened, "Give --zone one such as Europe/Paris.");
        }
    }

    private static Sprint WithDays(Sprint blank, ChatOrder order, ImmutableArray<ChatMessage> messages)
    {
        var (first, last) = (SprintDay.Of(messages[0].PostedAt, blank), SprintDay.Of(messages[^1].PostedAt, blank));
        var sprint = SprintRules.Change(blank with { Start = first, End = null, EndedAt = Instant.MaxValue }, new SprintInput { Start = order.Start }, order.Now);
        if (order.End is null && sprint.Start > last)
            throw NoneLeft(blank, messages);
        if (order.Start is null && order.End is null && Period.DaysBetween(first, last) >= SprintRules.MaxDays)
            throw new UserError($"Its messages go from {SprintDay.Show(first)} to {SprintDay.Show(last)}, and a sprint has at most {SprintRules.MaxDays} days.", "Give --start and --end.");
        return SprintRules.Change(sprint with { End = order.End is null ? last : null }, new SprintInput { End = order.End }, order.Now);
    }

    private static UserError NoneLeft(Sprint blank, ImmutableArray<ChatMessage> messages) => new(
        "None of its messages is of these days.",
        $"They go from {SprintDay.Show(SprintDay.Of(messages[0].PostedAt, blank))} to {SprintDay.Show(SprintDay.Of(messages[^1].PostedAt, blank))}.");

    private static Instant Noon(Sprint sprint, LocalDate day) => DateTimeZoneProviders.Tzdb[sprint.TimeZone].AtLeniently(day.At(LocalTime.Noon)).ToInstant();
}
