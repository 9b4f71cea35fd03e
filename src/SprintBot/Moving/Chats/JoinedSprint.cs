using NodaTime;
using NodaTime.TimeZones;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Moving.Chats;

/// <summary>A sprint of the server that a channel's history joins, since it has the name that was given. Its name, days, zone and channel stay. Pure.</summary>
internal static class JoinedSprint
{
    /// <summary>The sprint; null where the server has none of that name.</summary>
    /// <exception cref="UserError">It has another channel or zone than was given, or it can't be known which is meant.</exception>
    public static Sprint? Find(string name, ChatOrder order)
    {
        var named = order.Sprints.Where(sprint => NameKey.Of(sprint.Name) == NameKey.Of(name)).ToList();
        if (named.Count == 0)
            return null;
        var here = named.FindAll(sprint => sprint.Channel is null || sprint.Channel == order.Channel);
        if (here.Count == 0)
            throw new UserError($"“{named[0].Name}” is in the channel {named[0].Channel!.Value.Value}, not in {order.Channel.Value}.", $"Give --channel {named[0].Channel!.Value.Value} to join it, or --sprint another name.");
        if (here.Count > 1)
            throw new UserError($"The channel has {here.Count} sprints “{here[0].Name}”.", "Give one of them another name with `/sprint edit`.");
        return ZoneIsIts(here[0], order.Zone);
    }

    /// <summary>The sprint with those of its days that were asked for.</summary>
    /// <exception cref="UserError">They are no days, or not the sprint's.</exception>
    public static Sprint Within(Sprint joined, ChatOrder order)
    {
        var begun = SprintRules.Change(joined with { End = null, EndedAt = Instant.MaxValue }, new SprintInput { Start = order.Start }, order.Now);
        IsDayOf(joined, begun.Start);
        var asked = SprintRules.Change(begun with { End = order.End is null ? joined.End : null }, new SprintInput { End = order.End }, order.Now);
        if (asked.End is { } end)
            IsDayOf(joined, end);
        return asked;
    }

    private static Sprint ZoneIsIts(Sprint joined, string? zone) => zone is null || Rules(ChatSelection.ZoneOf(zone)) == Rules(joined.TimeZone)
        ? joined
        : throw new UserError($"“{joined.Name}” has its days in the time zone {joined.TimeZone}.", "Leave --zone out.");

    /// <summary>The same for a zone by each of its names.</summary>
    private static string Rules(string zone) => TzdbDateTimeZoneSource.Default.CanonicalIdMap[zone];

    private static void IsDayOf(Sprint joined, LocalDate day)
    {
        if (day < joined.Start || day > joined.End)
            throw new UserError($"{SprintDay.Show(day)} is not a day of “{joined.Name}”.", $"Its days go from {SprintDay.Show(joined.Start)} {(joined.End is { } end ? $"to {SprintDay.Show(end)}" : "on")}.");
    }
}
