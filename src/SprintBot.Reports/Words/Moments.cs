using System.Globalization;
using NodaTime;

namespace SprintBot.Reports.Words;

/// <summary>Discord's timestamps (<c>&lt;t:…&gt;</c>) in the words and the time zone of a sprint.</summary>
public static class Moments
{
    private const long OneDay = 86_400;

    /// <summary>The moment in English, as exact as its style letter says; null when no calendar reaches it.</summary>
    /// <param name="seconds">Since 1970, UTC.</param>
    /// <param name="style">One of Discord's letters; null for its default.</param>
    /// <param name="zone">The sprint's.</param>
    public static string? Show(long seconds, char? style, DateTimeZone zone)
    {
        if (seconds < Instant.MinValue.ToUnixTimeSeconds() + OneDay || seconds > Instant.MaxValue.ToUnixTimeSeconds() - OneDay)
            return null;
        var pattern = style switch
        {
            't' => "HH:mm",
            'T' => "HH:mm:ss",
            'd' or 'D' => "d MMMM uuuu",
            'F' => "dddd, d MMMM uuuu, HH:mm",
            _ => "d MMMM uuuu, HH:mm",
        };
        return Instant.FromUnixTimeSeconds(seconds).InZone(zone).LocalDateTime.ToString(pattern, CultureInfo.InvariantCulture);
    }
}
