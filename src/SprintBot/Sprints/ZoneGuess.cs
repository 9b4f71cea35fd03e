using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>Where a server probably is, by the language that Discord says it has.</summary>
public static class ZoneGuess
{
    /// <summary>By Discord's locale. American English is missing: a server has that when nobody has chosen any.</summary>
    private static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["bg"] = "Europe/Sofia",
        ["cs"] = "Europe/Prague",
        ["da"] = "Europe/Copenhagen",
        ["de"] = "Europe/Berlin",
        ["el"] = "Europe/Athens",
        ["en-GB"] = "Europe/London",
        ["es-419"] = "America/Mexico_City",
        ["es-ES"] = "Europe/Madrid",
        ["fi"] = "Europe/Helsinki",
        ["fr"] = "Europe/Paris",
        ["hi"] = "Asia/Kolkata",
        ["hr"] = "Europe/Zagreb",
        ["hu"] = "Europe/Budapest",
        ["id"] = "Asia/Jakarta",
        ["it"] = "Europe/Rome",
        ["ja"] = "Asia/Tokyo",
        ["ko"] = "Asia/Seoul",
        ["lt"] = "Europe/Vilnius",
        ["nl"] = "Europe/Amsterdam",
        ["no"] = "Europe/Oslo",
        ["pl"] = "Europe/Warsaw",
        ["pt-BR"] = "America/Sao_Paulo",
        ["ro"] = "Europe/Bucharest",
        ["ru"] = "Europe/Moscow",
        ["sv-SE"] = "Europe/Stockholm",
        ["th"] = "Asia/Bangkok",
        ["tr"] = "Europe/Istanbul",
        ["uk"] = "Europe/Kyiv",
        ["vi"] = "Asia/Ho_Chi_Minh",
        ["zh-CN"] = "Asia/Shanghai",
        ["zh-TW"] = "Asia/Taipei",
    };

    private static readonly Phrase InUtc = new("sprints.days-in-utc", "Its days are counted in UTC until you name a `timezone` with {/sprint edit}.");
    private static readonly Phrase Guessed = new("sprints.days-in-guessed-zone", "Its days are counted in {zone}, after this server's language; `timezone` of {/sprint edit} changes that.");

    /// <summary>An id; null when the locale tells nothing.</summary>
    public static string? Of(string? locale) => locale is null ? null : Zones.GetValueOrDefault(locale);

    /// <summary>What is said of a sprint's zone that nobody has named.</summary>
    public static Said Note(Sprint sprint) => sprint.TimeZone == SprintRules.NoTimeZone ? InUtc : Guessed.With(("zone", sprint.TimeZone));
}
