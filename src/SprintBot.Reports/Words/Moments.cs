using NodaTime;

namespace SprintBot.Reports.Words;

/// <summary>Discord's timestamps (<c>&lt;t:…&gt;</c>) in the words and the time zone of a sprint.</summary>
public static class Moments
{
    private const long OneDay = 86_400;

    /// <summary>The moment in English; see <see cref="Show(long, char?, DateTimeZone, ReportLanguage)"/>.</summary>
    public static string? Show(long seconds, char? style, DateTimeZone zone) => Show(seconds, style, zone, ReportLanguage.English);

    /// <summary>The moment, as exact as its style letter says; null when no calendar reaches it.</summary>
    /// <param name="seconds">Since 1970, UTC.</param>
    /// <param name="style">One of Discord's letters; null for its default.</param>
    /// <param name="zone">The sprint's.</param>
    /// <param name="language">In which it is told.</param>
    public static string? Show(long seconds, char? style, DateTimeZone zone, ReportLanguage language)
    {
        if (seconds < Instant.MinValue.ToUnixTimeSeconds() + OneDay || seconds > Instant.MaxValue.ToUnixTimeSeconds() - OneDay)
            return null;
        return language.Dates.Moment(Instant.FromUnixTimeSeconds(seconds).InZone(zone).LocalDateTime, style);
    }
}
