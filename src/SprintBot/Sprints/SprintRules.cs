using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Reports.Words;

namespace SprintBot.Sprints;

/// <summary>What makes a right sprint, and which one a command means.</summary>
public static class SprintRules
{
    private static readonly Phrase NoneOpen = new("sprints.none-open", "No sprint is open in this server.");
    private static readonly Phrase OrganiserOpens = new("sprints.organiser-opens-one", "An organiser opens one with {/sprint start}.");
    private static readonly Phrase NoSprintYet = new("sprints.none-yet", "This server has no sprint yet.");
    private static readonly Phrase OpenOne = new("sprints.open-one", "Open one with {/sprint start}.");
    private static readonly Phrase ListShowsEnded = new("sprints.list-shows-ended", "{/sprint list} shows those that have ended.");
    private static readonly Phrase OpenThere = new("sprints.channel-has-one", "{sprint} is open in {channel}.");
    private static readonly Phrase EndThatOne = new("sprints.end-that-one", "End that one with {/sprint end}, or name another `channel`.");
    private static readonly Phrase EndedAlready = new("sprints.ended-already", "{sprint} has ended already.");
    private static readonly Phrase MakeItsReport = new("sprints.make-its-report", "Make its report with {/report generate}.");
    private static readonly Phrase NoName = new("sprints.no-name", "A sprint needs a name.");
    private static readonly Phrase NameTooLong = new("sprints.name-too-long", "A sprint's name has at most {most} characters; this one has {length}.");
    private static readonly Phrase SuchAsName = new("sprints.such-as-name", "Say it again with one such as `Autumn sprint`.");
    private static readonly Phrase NoFirstDay = new("sprints.no-first-day", "“{typed}” is not a date, so the first day is not known.");
    private static readonly Phrase NoLastDay = new("sprints.no-date-for-last-day", "“{typed}” is not a date, so the last day is not known.");
    private static readonly Phrase WriteDate = new("sprints.write-a-date", "Write it as year-month-day, such as `2026-09-14`.");
    private static readonly Phrase YearAgo = new("sprints.more-than-a-year-ago", "{start} is more than a year ago, and the sprint has no last day.");
    private static readonly Phrase LookAtYear = new("sprints.look-at-the-year", "Look at the year, or say the last day as well.");
    private static readonly Phrase EndBeforeStart = new("sprints.end-before-start", "The last day, {end}, is before the first, {start}.");
    private static readonly Phrase SwapThem = new("sprints.swap-them", "Swap them, or leave the last day open.");
    private static readonly Phrase TooLong = new("sprints.more-than-a-year", "From {start} to {end} is more than a year.");
    private static readonly Phrase AtMostDays = new("sprints.at-most-days", "A sprint has at most {most} days; look at the years.");
    private static readonly Phrase NoLateUpdates = new("sprints.no-late-updates", "{sprint} has ended, and took late updates until {day}.");
    private static readonly Phrase AskForReopening = new("sprints.ask-for-reopening", "An organiser opens it again with {/sprint reopen}.");

    public const int MaxNameLength = 100;
    public const int DaysForLateUpdates = 7;

    /// <summary>Where nobody has said anything.</summary>
    public const string NoTimeZone = "Etc/UTC";

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
            TimeZone = input.TimeZone is { } zone ? TimeZones.Find(zone) : NoTimeZone,
            Start = default,
            Channel = input.Channel ?? here,
            DigestAt = DigestTime.Usual,
            IsAnnounced = true,
            StartedBy = organiser,
            StartedAt = now,
        };
        var started = Change(blank with { Start = SprintDay.Of(now, blank) }, input with { Name = input.Name ?? "" }, now);
        return started with { IsAnnounced = input.Announce ?? !IsOverdue(started, now) }; // what is filled in later is no news
    }

    /// <summary>The sprint after what an organiser said of it; an empty text takes back what stood there.</summary>
    /// <exception cref="UserError">Something said of it can't be.</exception>
    public static Sprint Change(Sprint sprint, SprintInput input, Instant now)
    {
        var changed = sprint with
        {
            Name = input.Name is { } name ? NameOf(name) : sprint.Name,
            TimeZone = input.TimeZone is { } zone ? TimeZones.Find(zone) : sprint.TimeZone,
            Start = input.Start is { } start ? Date(start, isLast: false, now, sprint) : sprint.Start,
            IsEndGuessed = sprint.IsEndGuessed && input.End is null,
            Language = input.Language is { } language ? ReportLanguage.Of(language) : sprint.Language,
            Location = Said(input.Location, sprint.Location),
            Host = Said(input.Host, sprint.Host),
            Project = Said(input.Project, sprint.Project),
            Channel = input.Channel ?? sprint.Channel,
            DigestAt = input.Digest is { } digest ? DigestTime.Parse(digest) : sprint.DigestAt,
            IsAnnounced = input.Announce ?? sprint.IsAnnounced,
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
            throw HasEnded(sprint);
        var last = lastDayWithUpdate ?? SprintDay.Of(now, sprint);
        return sprint with { EndedAt = now, End = sprint.End ?? (last < sprint.Start ? sprint.Start : last), IsEndGuessed = sprint.End is null };
    }

    /// <summary>The sprint opened again, with the days that it had before it was ended.</summary>
    public static Sprint Reopen(Sprint sprint) => sprint with { EndedAt = null, End = sprint.IsEndGuessed ? null : sprint.End, IsEndGuessed = false };

    /// <summary>Refuses updates for a sprint that ended too long ago.</summary>
    /// <exception cref="UserError">It takes none any more.</exception>
    public static void TakesUpdates(Sprint sprint, Instant now)
    {
        if (sprint.EndedAt is { } ended && now >= ended + Duration.FromDays(DaysForLateUpdates))
            throw new UserError(NoLateUpdates.With(("sprint", sprint.Name), ("day", LastLateDay(sprint))), AskForReopening);
    }

    /// <summary>The day on which late updates stop.</summary>
    public static LocalDate LastLateDay(Sprint sprint) => SprintDay.Of(sprint.EndedAt!.Value + Duration.FromDays(DaysForLateUpdates), sprint);

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
        return candidates.Count > 0 ? candidates : throw new UserError(NoneOpen, OrganiserOpens);
    }

    /// <summary>What an organiser's command can mean: as for posting, else the channel's newest sprint, else the server's.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static IReadOnlyList<Sprint> ToOrganise(IReadOnlyList<Sprint> sprints, ChannelId here, Instant now)
    {
        if (sprints.Count == 0)
            throw new UserError(NoSprintYet, OpenOne);
        var candidates = Candidates(sprints, here, now);
        return candidates.Count > 0 ? candidates : [sprints.FirstOrDefault(sprint => sprint.Channel == here) ?? sprints[0]];
    }

    /// <summary>What ending can mean: the channel's open sprint, else any of the server's.</summary>
    /// <exception cref="UserError">There is none.</exception>
    public static IReadOnlyList<Sprint> ToEnd(IReadOnlyList<Sprint> sprints, ChannelId here)
    {
        var open = sprints.Where(sprint => sprint.IsOpen).ToList();
        if (open.Find(sprint => sprint.Channel == here) is { } openHere)
            return [openHere];
        if (open.Count > 0)
            return open;
        throw sprints.FirstOrDefault(sprint => sprint.Channel == here) is { } ended
            ? HasEnded(ended)
            : new UserError(NoneOpen, ListShowsEnded);
    }

    /// <summary>Refuses a sprint in a channel that has an open one: nobody could tell which of them an update is for.</summary>
    /// <exception cref="UserError">The channel has one.</exception>
    public static void HasChannelToItself(Sprint sprint, IReadOnlyList<Sprint> sprints)
    {
        if (sprint.IsOpen && sprints.FirstOrDefault(other => other.IsOpen && other.Id != sprint.Id && other.Channel == sprint.Channel) is { } other)
            throw new UserError(OpenThere.With(("sprint", other.Name), ("channel", $"<#{other.Channel!.Value.Value}>")), EndThatOne);
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

    private static UserError HasEnded(Sprint sprint) => new(EndedAlready.With(("sprint", sprint.Name)), MakeItsReport);

    private static string NameOf(string text)
    {
        var name = TypedText.OneLine(text);
        if (name.Length is > 0 and <= MaxNameLength)
            return name;
        throw new UserError(name.Length == 0 ? NoName : NameTooLong.With(("most", MaxNameLength), ("length", name.Length)), SuchAsName);
    }

    private static LocalDate? LastDay(string text, Instant now, Sprint sprint) => DayWords.IsNone(text) ? null : Date(text, isLast: true, now, sprint);

    /// <summary>A weekday is the next one; for the last day, the next from the first on.</summary>
    private static LocalDate Date(string text, bool isLast, Instant now, Sprint sprint)
    {
        var today = SprintDay.Of(now, sprint);
        var from = isLast ? LocalDate.Max(today, sprint.Start) : today;
        return SpokenDay.Only(text, SpokenDay.Read(text, today, sprint.Start, weekday => from.DayOfWeek == weekday ? from : from.Next(weekday)))
            ?? throw new UserError((isLast ? NoLastDay : NoFirstDay).With(("typed", Shortened.LineTo(text, 40))), WriteDate);
    }

    private static string? Said(string? said, string? before) => said is null ? before : TypedText.IsBlank(said) ? null : said;

    private static Sprint DaysAreRight(Sprint sprint, LocalDate today)
    {
        if (sprint.End is null && sprint.IsOpen && Period.DaysBetween(sprint.Start, today) >= MaxDays)
            throw new UserError(YearAgo.With(("start", sprint.Start)), LookAtYear);
        if (sprint.End is not { } end)
            return sprint;
        if (end < sprint.Start)
            throw new UserError(EndBeforeStart.With(("end", end), ("start", sprint.Start)), SwapThem);
        if (Period.DaysBetween(sprint.Start, end) >= MaxDays)
            throw new UserError(TooLong.With(("start", sprint.Start), ("end", end)), AtMostDays.With(("most", MaxDays)));
        return sprint;
    }
}
