using NodaTime;
using SprintBot.Interactions;

namespace SprintBot.Sprints;

/// <summary>The IANA time zones that NodaTime's own data knows.</summary>
public static class TimeZones
{
    private static readonly IReadOnlyList<string> Ids = [.. DateTimeZoneProviders.Tzdb.Ids.Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The id as the data spells it.</summary>
    /// <exception cref="UserError">There is no such zone.</exception>
    public static string Find(string text)
    {
        var wanted = text.Trim().Replace(' ', '_');
        return Ids.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? throw new UserError($"“{text.Trim()}” is not a time zone.", "Choose one of those offered while typing a city, such as `Europe/Paris`.");
    }

    /// <summary>Ids that hold the words typed, those whose city begins with them first.</summary>
    public static IEnumerable<string> Search(string typed)
    {
        var wanted = typed.Trim().Replace(' ', '_');
        return Ids.Where(id => id.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(id => id[(id.LastIndexOf('/') + 1)..].StartsWith(wanted, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(id => id.Contains('/') ? 0 : 1)
            .ThenBy(id => id, StringComparer.Ordinal);
    }
}
