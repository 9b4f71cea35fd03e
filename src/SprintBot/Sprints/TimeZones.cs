using NodaTime;
using NodaTime.TimeZones;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>The IANA time zones that NodaTime's own data knows.</summary>
public static class TimeZones
{
    /// <summary>Where most who look for a zone are: first among equals.</summary>
    private static readonly string[] Familiar =
    [
        "Europe/Berlin", "Europe/Paris", "Europe/London", "Europe/Madrid", "Europe/Stockholm", "Europe/Rome", "Europe/Amsterdam", "Europe/Brussels", "Europe/Vienna", "Europe/Zurich",
        "Europe/Prague", "Europe/Warsaw", "Europe/Copenhagen", "Europe/Oslo", "Europe/Helsinki", "Europe/Athens", "Europe/Lisbon", "Europe/Dublin", "Europe/Kyiv", "Europe/Istanbul",
        "America/New_York", "America/Los_Angeles", "America/Chicago", "America/Denver", "America/Toronto", "America/Vancouver", "America/Mexico_City", "America/Bogota", "America/Sao_Paulo",
        "America/Argentina/Buenos_Aires", "Asia/Tokyo", "Asia/Kolkata", "Asia/Shanghai", "Asia/Singapore", "Asia/Seoul", "Asia/Dubai", "Asia/Jerusalem", "Australia/Sydney",
        "Australia/Melbourne", "Pacific/Auckland", "Africa/Johannesburg", "Africa/Cairo", "Africa/Nairobi", "Africa/Lagos",
    ];

    private static readonly Duration HalfAYear = Duration.FromDays(183);

    private static readonly IReadOnlyList<Zone> All = Load();

    private static readonly Phrase NoZone = new("sprints.no-zone", "“{zone}” is not a time zone.");
    private static readonly Phrase ChooseCity = new("sprints.choose-city", "Each is called by one big city: choose one with the same clocks while you type, such as `Europe/Paris`.");

    /// <summary>The id as the data spells it, of an id or of a city's name alone, such as <c>Berlin</c> or <c>São Paulo</c>.</summary>
    /// <exception cref="UserError">There is no such zone.</exception>
    public static string Find(string text) => Known(text) ?? throw new UserError(NoZone.With(("zone", Shortened.LineTo(text, 100))), ChooseCity);

    /// <summary>The same; null where there is no such zone.</summary>
    public static string? Known(string text)
    {
        var wanted = Plain(text);
        return (All.FirstOrDefault(zone => zone.Text == wanted) ?? All.FirstOrDefault(zone => zone.Id.Contains('/') && zone.Cities.Contains(wanted)))?.Id;
    }

    /// <summary>Ids whose city, country or id holds the words typed: the city of that name first, then those that begin so, then countries. What is no place is left out.</summary>
    public static IEnumerable<string> Search(string typed)
    {
        var wanted = Plain(typed);
        return All.Where(zone => !ZoneShorthand.Is(zone.Id) && (zone.Id.Contains('/') || wanted.Length > 0))
            .Select(zone => (zone.Id, Rank: zone.RankFor(wanted)))
            .Where(found => found.Rank is not null)
            .OrderBy(found => found.Rank)
            .Select(found => found.Id);
    }

    /// <summary>Places whose clocks are that far from UTC now, or are in the other half of the year: the familiar ones first, of these those that are so now.</summary>
    public static IEnumerable<string> Places(Offset offset, Instant now) => All
        .Where(zone => zone.IsPlace && (zone.Has(offset, now) || zone.Has(offset, now + HalfAYear)))
        .OrderBy(zone => Familiar.Contains(zone.Id) ? 0 : 1).ThenBy(zone => zone.Has(offset, now) ? 0 : 1)
        .Select(zone => zone.Id);

    private static string Plain(string text) => DayWords.Folded(text).Replace('_', ' ');

    /// <summary>Places before older names for them, familiar ones before others.</summary>
    private static Zone[] Load()
    {
        var countries = TzdbDateTimeZoneSource.Default.ZoneLocations!.ToDictionary(place => place.ZoneId, place => place.CountryName, StringComparer.Ordinal);
        return
        [
            .. DateTimeZoneProviders.Tzdb.Ids
                .Select(id => new Zone(id, Plain(id), CitiesOf(id), Plain(countries.GetValueOrDefault(id) ?? ""), countries.ContainsKey(id)))
                .OrderBy(zone => zone.IsPlace ? 0 : zone.Id.Contains('/') ? 1 : 2)
                .ThenBy(zone => Array.IndexOf(Familiar, zone.Id) is >= 0 and var place ? place : int.MaxValue)
                .ThenBy(zone => zone.Id, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<string> CitiesOf(string id) => [.. ZoneCities.Names.GetValueOrDefault(id, []).Prepend(id[(id.LastIndexOf('/') + 1)..]).Select(Plain)];

    /// <summary>A zone with its words in plain letters.</summary>
    private sealed record Zone(string Id, string Text, IReadOnlyList<string> Cities, string Country, bool IsPlace)
    {
        public bool Has(Offset offset, Instant at) => DateTimeZoneProviders.Tzdb[Id].GetUtcOffset(at) == offset;

        public int? RankFor(string wanted)
        {
            if (Cities.Contains(wanted))
                return 0;
            if (Cities.Any(city => city.StartsWith(wanted, StringComparison.Ordinal)))
                return IsPlace ? 1 : 2;
            if (Country.StartsWith(wanted, StringComparison.Ordinal))
                return 3;
            return Text.Contains(wanted, StringComparison.Ordinal) ? 4 : null;
        }
    }
}
