using NodaTime;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Reports.Words;

namespace SprintBot.Sprints;

/// <summary>What makes a right sprint, and which one a command means.</summary>
public static class SprintRules
{
    public const int MaxNameLength = 100;
    public const int DaysForLateUpdates = 7;

    /// <summary>Longer is a slip of the keyboard.</summary>
    public const int MaxDays = 366;

    /// <summary>A new sprint.</summary>
    /// <exception cref="UserError">Something said of it can't be.</exception>
    public static Sprint Start(SprintInput input, SprintId id, GuildId guild, ChannelId here, UserId organiser, Instant now)
    {
        var blank = new Sprint
        {
            Id = id,
            Guild = guild,
            Name = "",
            TimeZone = input.TimeZone is { } zone ? TimeZones.Find(zone) : "Etc/UTC",
            Start = default,
            Channel = input.Channel ?? here,
            DigestAt = DigestTime.Usual,
            StartedBy = organiser,
            StartedAt = now,
        };
        return Change(blank with { Start = SprintDay.Of(now, blank) }, input with { Name = input.Name ?? "" }, now);
    }

    /// <summary>The sprint after what an organiser said of it; an empty text takes back what stood there.</summary>
    /// <exception cref="UserError">Something said of it can't be.</exception>
    public static Sprint Change(Sprint sprint, SprintInput input, Instant now)
    {
        var changed = sprint with
        {
            Name = input.Name is { } name ? NameOf(name) : sprint.Name,
            TimeZone = input.TimeZone is { } zone ? TimeZones.Find(zone) : sprint.TimeZone,
            Start = input.Start is { } start ? Date(start, "first", now, sprint) : sprint.Start,
            IsEndGuessed = sprint.IsEndGuessed && input.End is null,
            Language = input.Language is { } language ? ReportLanguage.Of(language) : sprint.Language,
            Location = Said(input.Location, sprint.Location),
            Host = Said(input.Host, sprint.Host),
            Project = Said(input.Project, sprint.Project),
            Channel = input.Channel ?? sprint.Channel,
            DigestAt = input.Digest is { } digest ? DigestTime.Parse(digest) : sprint.DigestAt,
            Goals = Said(input.Goals, sprint.Goals),
            Intro = Said(input.Intro, sprint.Intro),
            Closing = Said(input.Closing, sprint.Closing),
            Thanks = Said(input.Thanks, sprint.Thanks),
            Signers = Said(input.Signers, sprint.Signers),
        };
        var dated = changed with { End = input.End is { } end ? LastDay(end, now, changed) : sprint.End };
        return DaysAreRight(dated, SprintDay.Of(now, dated));
    }

    /// <summary>The sprint with its end; its last day, where nobody said one, is the last that has an update.</summary>
    public static Sprint End(Sprint sprint, LocalDate? lastDayWithUpdate, Instant now)
    {
        if (!sprint.IsOpen)
            throw new UserError($"{sprint.Name} has ended already.", "Make its report with `/report generate`.");
        var last = lastDayWithUpdate ?? SprintDay.Of(now, sprint);
        return sprint with { EndedAt = now, End = sprint.End ?? (last < sprint.Start ? sprint.Start : last), IsEndGuessed = sprint.End is null };
    }

    /// <summary>The sprint opened again, with the days that it had before it was ended.</summary>
    public static Sprint Reopen(Sprint sprint) => sprint with { EndedAt = null, End = sprint.IsEndGuessed ? null : sprint.End, IsEndGuessed = false };

    /// <summary>Whether its last day is past and nobody has ended it: told as such, and out of the way of others.</summary>
    public static bool IsOverdue(Sprint sprint, Instant now) => sprint.IsOpen && SprintDay.Of(now, sprint) > sprint.End;

    /// <summary>
    /// What posting in a channel can mean: the channel's open sprint, else the channel's that ended within a week, else the server's only open one that is
    /// not overdue; one that is overdue only where there is no other. More than one when only the user knows which.
    /// </summary>
    /// <exception cref="UserError">There is none.</exception>
    public static IReadOnlyList<Sprint> ToPostTo(IReadOnlyList<Sprint> sprints, ChannelId here, Instant now)
    {
        var candidates = Candidates(sprints, here, now);
        return candidates.Count > 0 ? candidates : throw new UserError("No sprint is open in this server.", "An organiser opens one with `/sprint start`.");
    }

    /// <summary>What an organiser's command can mean: as for posting, else the channel's newest sprint, else the server's.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static IReadOnlyList<Sprint> ToOrganise(IReadOnlyList<Sprint> sprints, ChannelId here, Instant now)
    {
        if (sprints.Count == 0)
            throw new UserError("This server has no sprint yet.", "Open one with `/sprint start`.");
        var candidates = Candidates(sprints, here, now);
        return candidates.Count > 0 ? candidates : [sprints.FirstOrDefault(sprint => sprint.Channel == here) ?? sprints[0]];
    }

    /// <summary>What ending can mean: the channel's open sprint, else any of the server's, those that are overdue above all; where none is open, as for organising.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static IReadOnlyList<Sprint> ToEnd(IReadOnlyList<Sprint> sprints, ChannelId here, Instant now)
    {
        var open = sprints.Where(sprint => sprint.IsOpen).ToList();
        if (open.Find(sprint => sprint.Channel == here) is { } openHere)
            return [openHere];
        return open.Count > 0 ? open : ToOrganise(sprints, here, now);
    }

    /// <summary>Refuses a sprint in a channel that has an open one: nobody could tell which of them an update is for.</summary>
    /// <exception cref="UserError">The channel has one.</exception>
    public static void HasChannelToItself(Sprint sprint, IReadOnlyList<Sprint> sprints)
    {
        if (sprint.IsOpen && sprints.FirstOrDefault(other => other.IsOpen && other.Id != sprint.Id && other.Channel == sprint.Channel) is { } other)
            throw new UserError($"{other.Name} is open in <#{other.Channel!.Value.Value}>.", "End that one with `/sprint end`, or name another `channel`.");
    }

    /// <summary>As <see cref="ToPostTo"/>, and none where there is none.</summary>
    public static IReadOnlyList<Sprint> Candidates(IReadOnlyList<Sprint> sprints, ChannelId here, Instant now)
    {
        var open = sprints.Where(sprint => sprint.IsOpen).ToList();
        var late = sprints.Where(sprint => sprint.EndedAt is { } end && now < end + Duration.FromDays(DaysForLateUpdates)).ToList();
        if (open.FindAll(sprint => sprint.Channel == here) is { Count: > 0 } openHere)
            return openHere;
        if (late.FindAll(sprint => sprint.Channel == here) is { Count: > 0 } lateHere)
            return lateHere;
        var current = open.FindAll(sprint => !IsOverdue(sprint, now));
        if (current.Count == 1)
            return current;
        return current.Count + late.Count > 0 ? [.. current, .. late] : open;
    }

    private static string NameOf(string text)
    {
        var name = TypedText.OneLine(text);
        if (name.Length is > 0 and <= MaxNameLength)
            return name;
        throw new UserError(name.Length == 0 ? "A sprint needs a name." : $"A sprint's name has at most {MaxNameLength} characters; this one has {name.Length}.",
            "Say it again with one such as `name:Autumn sprint`.");
    }

    private static LocalDate? LastDay(string text, Instant now, Sprint sprint) => DayWords.IsNone(text) ? null : Date(text, "last", now, sprint);

    /// <summary>A weekday is the next one; for the last day, the next from the first on.</summary>
    private static LocalDate Date(string text, string which, Instant now, Sprint sprint)
    {
        var today = SprintDay.Of(now, sprint);
        var from = which == "last" ? LocalDate.Max(today, sprint.Start) : today;
        return SpokenDay.Only(text, SpokenDay.Read(text, today, sprint.Start, weekday => from.DayOfWeek == weekday ? from : from.Next(weekday)))
            ?? throw new UserError($"“{Shortened.LineTo(text, 40)}” is not a date, so the {which} day is not known.", "Write it as year-month-day, such as `2026-09-14`.");
    }

    private static string? Said(string? said, string? before) => said is null ? before : TypedText.IsBlank(said) ? null : said;

    private static Sprint DaysAreRight(Sprint sprint, LocalDate today)
    {
        if (sprint.End is null && sprint.IsOpen && Period.DaysBetween(sprint.Start, today) >= MaxDays)
            throw new UserError($"{SprintDay.Show(sprint.Start)} is more than a year ago, and the sprint has no last day.", "Look at the year, or say the `end` as well.");
        if (sprint.End is not { } end)
            return sprint;
        if (end < sprint.Start)
            throw new UserError($"The last day, {SprintDay.Show(end)}, is before the first, {SprintDay.Show(sprint.Start)}.", "Swap them, or leave the last day open.");
        if (Period.DaysBetween(sprint.Start, end) >= MaxDays)
            throw new UserError($"From {SprintDay.Show(sprint.Start)} to {SprintDay.Show(end)} is more than a year.", "A sprint has at most 366 days; look at the years.");
        return sprint;
    }
}
