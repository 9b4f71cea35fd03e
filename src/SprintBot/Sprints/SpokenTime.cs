using System.Globalization;
using NodaTime;

namespace SprintBot.Sprints;

/// <summary>A time of day as people write it: <c>18:30</c>, <c>18.30</c>, <c>7pm</c>, <c>7:30 pm</c>, <c>19h</c>, <c>19h30</c>, <c>19 Uhr</c>, <c>kl 19</c>, <c>19時30分</c>.</summary>
public static class SpokenTime
{
    /// <summary>What a number needs to be a time when it has no minutes: <c>7</c> alone may be morning or evening.</summary>
    private static readonly string[] HourSigns = ["uhr", "h", "時"];

    private static readonly string[] Halves = ["a.m.", "p.m.", "am", "pm"];

    /// <summary>The time; null when it is none.</summary>
    public static LocalTime? Read(string text)
    {
        var said = DayWords.Folded(text).Replace(" ", "", StringComparison.Ordinal);
        if (HalfOf(said) is { } half)
            return Clock(said[..^half.Length].Replace(".", ":", StringComparison.Ordinal), hours: 12) is { Hour: > 0 } time ? Shifted(time, half[0] == 'p') : null;
        if (said.StartsWith("kl", StringComparison.Ordinal))
            return Clock(said[2..].TrimStart('.').Replace(".", ":", StringComparison.Ordinal), hours: 23);
        if (HourSigns.FirstOrDefault(sign => said.Contains(sign, StringComparison.Ordinal)) is { } sign)
            return Clock(said.TrimEnd('分').Replace(sign, ":", StringComparison.Ordinal).TrimEnd(':'), hours: 23);
        return said.Contains(':') || said.Contains('.') ? Clock(said.Replace(".", ":", StringComparison.Ordinal), hours: 23) : null;
    }

    private static string? HalfOf(string said) => Halves.FirstOrDefault(half => said.EndsWith(half, StringComparison.Ordinal));

    private static LocalTime Shifted(LocalTime time, bool isAfternoon) => new((time.Hour % 12) + (isAfternoon ? 12 : 0), time.Minute);

    /// <summary>Hours, or hours and two figures for the minutes.</summary>
    private static LocalTime? Clock(string text, int hours)
    {
        string[] parts = text.Split(':');
        if (parts.Length > 2 || !TryNumber(parts[0], out var hour) || hour > hours)
            return null;
        if (parts.Length == 1)
            return new LocalTime(hour, 0);
        return parts[1].Length == 2 && TryNumber(parts[1], out var minute) && minute < 60 ? new LocalTime(hour, minute) : null;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text.Length <= 2;
}
