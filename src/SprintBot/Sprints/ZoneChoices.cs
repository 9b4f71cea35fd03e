using System.Globalization;
using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>Offers time zones wherever one is asked for, and asks where what is typed is none.</summary>
public static class ZoneChoices
{
    private const string Key = "timezone";
    private const int MaxChoices = 25;

    /// <summary>Fewer letters are in too many names.</summary>
    private const int FewestLetters = 3;

    /// <summary>What stands between a zone and the time there.</summary>
    private const char Mark = '·';

    private static readonly Phrase TimeThere = new("sprints.time-there", "{time} now");

    private static readonly Phrase IsNoPlace = new("sprints.zone-is-no-place",
        "“{zone}” is a number of hours and no place: it is the same all year, and most clocks are not. Whose clocks do you mean?");

    private static readonly Phrase WhichCity = new("sprints.which-zone", "“{zone}” is not a time zone. Whose clocks do you mean?");

    /// <summary>Before anything is typed, the one that the server's language tells comes first; each with the time there now.</summary>
    public static IEnumerable<Choice> Offer(Call call, string typed, Instant now)
    {
        var wanted = Named(typed);
        IEnumerable<string> first = wanted.Length == 0 && ZoneGuess.Of(call.Interaction.GuildLocale) is { } guess ? [guess] : ZoneShorthand.LikelyPlaces(wanted, now);
        return Choices(first.Concat(TimeZones.Search(wanted)), call, now);
    }

    /// <summary>The zone's id of what a command names: the one chosen where a question was asked, else as typed; null where none is named.</summary>
    /// <exception cref="UserError">There is no such zone.</exception>
    /// <exception cref="Question">It is an abbreviation or an offset, or several zones have it in their names.</exception>
    public static string? Said(CommandCall call, Instant now)
    {
        if (call.Answer(Key) is { } chosen)
            return TimeZones.Find(chosen);
        if (call.Text(Key) is not { } typed)
            return null;
        var said = Named(typed);
        return ZoneShorthand.LikelyPlaces(said, now) switch
        {
            [] => TimeZones.Known(said) ?? Near(call, said, now),
            [var only] => only,
            var places => throw Asked(call, IsNoPlace, said, places, now),
        };
    }

    /// <summary>The only zone that has what was said in its names.</summary>
    private static string Near(CommandCall call, string said, Instant now) => said.Length < FewestLetters ? TimeZones.Find(said) : TimeZones.Search(said).ToList() switch
    {
        [] => TimeZones.Find(said),
        [var only] => only,
        var several => throw Asked(call, WhichCity, said, several, now),
    };

    private static Question Asked(Call call, Phrase question, string said, IEnumerable<string> ids, Instant now) =>
        new(Key, call.Words.Of(question.With(("zone", Shortened.LineTo(said, 40)))), [.. Choices(ids, call, now)]);

    private static IEnumerable<Choice> Choices(IEnumerable<string> ids, Call call, Instant now) =>
        ids.Distinct(StringComparer.Ordinal).Take(MaxChoices).Select(id => new Choice($"{id} {Mark} {call.Words.Of(TimeThere.With(("time", TimeIn(id, now))))}", id));

    private static string TimeIn(string id, Instant now) => now.InZone(DateTimeZoneProviders.Tzdb[id]).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A choice that is typed instead of chosen has the time behind it.</summary>
    private static string Named(string typed) => typed.Split(Mark)[0].Trim();
}
