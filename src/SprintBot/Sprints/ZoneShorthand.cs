using System.Globalization;
using NodaTime;

namespace SprintBot.Sprints;

/// <summary>
/// Abbreviations and offsets that people write for a time zone and that are none: <c>EST</c> is five hours behind UTC all the year, <c>GMT+2</c> knows no summer.
/// What is meant is a place.
/// </summary>
public static class ZoneShorthand
{
    /// <summary>For those who do mean the same hours all year.</summary>
    private const string NoSummer = "Etc/UTC";

    private static readonly string[] CentralEurope =
    [
        "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Stockholm", "Europe/Rome", "Europe/Amsterdam", "Europe/Brussels", "Europe/Vienna", "Europe/Zurich", "Europe/Prague",
        "Europe/Warsaw", "Europe/Copenhagen", "Europe/Oslo", "Europe/Budapest",
    ];

    private static readonly string[] EasternEurope = ["Europe/Helsinki", "Europe/Athens", "Europe/Kyiv", "Europe/Bucharest", "Europe/Sofia", "Europe/Riga", "Europe/Vilnius", "Europe/Tallinn"];
    private static readonly string[] WesternEurope = ["Europe/Lisbon", "Atlantic/Canary", "Atlantic/Faroe"];
    private static readonly string[] Eastern = ["America/New_York", "America/Toronto", "America/Detroit", "America/Jamaica", "America/Panama"];
    private static readonly string[] Central = ["America/Chicago", "America/Winnipeg", "America/Mexico_City", "America/Costa_Rica"];
    private static readonly string[] Mountain = ["America/Denver", "America/Edmonton", "America/Phoenix"];
    private static readonly string[] Pacific = ["America/Los_Angeles", "America/Vancouver", "America/Tijuana"];
    private static readonly string[] EasternAustralia = ["Australia/Sydney", "Australia/Melbourne", "Australia/Brisbane", "Australia/Hobart"];

    private static readonly Dictionary<string, string[]> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CET"] = CentralEurope,
        ["CEST"] = CentralEurope,
        ["MET"] = CentralEurope,
        ["MEST"] = CentralEurope,
        ["MEZ"] = CentralEurope,
        ["MESZ"] = CentralEurope,
        ["HNEC"] = CentralEurope,
        ["EET"] = EasternEurope,
        ["EEST"] = EasternEurope,
        ["OEZ"] = EasternEurope,
        ["OESZ"] = EasternEurope,
        ["WET"] = WesternEurope,
        ["WEST"] = WesternEurope,
        ["GMT"] = ["Europe/London", "Africa/Accra", "Atlantic/Reykjavik", NoSummer],
        ["BST"] = ["Europe/London", "Asia/Dhaka"],
        ["IST"] = ["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"],
        ["MSK"] = ["Europe/Moscow"],
        ["ET"] = Eastern,
        ["EST"] = Eastern,
        ["EDT"] = Eastern,
        ["EST5EDT"] = Eastern,
        ["CT"] = Central,
        ["CST"] = [.. Central, "Asia/Shanghai", "Asia/Taipei"],
        ["CDT"] = Central,
        ["CST6CDT"] = Central,
        ["MT"] = Mountain,
        ["MST"] = Mountain,
        ["MDT"] = Mountain,
        ["MST7MDT"] = Mountain,
        ["PT"] = Pacific,
        ["PST"] = Pacific,
        ["PDT"] = Pacific,
        ["PST8PDT"] = Pacific,
        ["HST"] = ["Pacific/Honolulu"],
        ["JST"] = ["Asia/Tokyo"],
        ["KST"] = ["Asia/Seoul"],
        ["AEST"] = EasternAustralia,
        ["AEDT"] = EasternAustralia,
        ["NZST"] = ["Pacific/Auckland"],
        ["NZDT"] = ["Pacific/Auckland"],
    };

    /// <summary>Whether it is such a shorthand.</summary>
    public static bool Is(string text) => Plain(text) is var said && (Abbreviations.ContainsKey(said) || OffsetOf(said) is not null);

    /// <summary>The places that it likely stands for; none when it is no such shorthand.</summary>
    public static IReadOnlyList<string> LikelyPlaces(string text, Instant now)
    {
        var said = Plain(text);
        if (Abbreviations.TryGetValue(said, out var places))
            return places;
        if (OffsetOf(said) is not { } offset)
            return [];
        return offset == Offset.Zero ? [NoSummer, .. TimeZones.Places(offset, now)] : [.. TimeZones.Places(offset, now)];
    }

    private static string Plain(string text) => DayWords.Folded(text).Replace(" ", "", StringComparison.Ordinal).Replace('−', '-');

    /// <summary>An offset such as <c>gmt+2</c>, <c>utc-3:30</c> or <c>+0530</c>; the data's own <c>Etc/GMT-2</c> is two hours ahead.</summary>
    private static Offset? OffsetOf(string said)
    {
        var isOfData = said.StartsWith("etc/gmt", StringComparison.Ordinal);
        var figures = isOfData ? said[7..] : said.StartsWith("gmt", StringComparison.Ordinal) || said.StartsWith("utc", StringComparison.Ordinal) ? said[3..] : said;
        if (figures.Length < 2 || figures[0] is not ('+' or '-'))
            return null;
        var digits = figures[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 3 or > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var (hours, minutes) = digits.Length == 4 ? (number / 100, number % 100) : (number, 0);
        var isBehind = (figures[0] == '-') != isOfData;
        return hours <= 14 && minutes < 60 ? Offset.FromHoursAndMinutes(isBehind ? -hours : hours, isBehind ? -minutes : minutes) : null;
    }
}
