namespace SprintBot.Reports.Guard;

/// <summary>How far a template may go.</summary>
/// <param name="Printed">Characters that it may print, each counted again where what was printed is printed into something else.</param>
/// <param name="Value">Characters of a single value.</param>
/// <param name="Memory">Bytes that it may take while it runs, whether it gives them back or not; null for those who are trusted with that.</param>
internal sealed record TemplateLimits(long Printed, int Value, long? Memory)
{
    /// <summary>For templates that come with SprintBot: what no sprint needs.</summary>
    public static TemplateLimits Trusted { get; } = new(1024L * 1024 * 1024, 4 * 1024 * 1024, null);

    /// <summary>For a template that somebody sent: several times what those that come with SprintBot take for as many updates.</summary>
    public static TemplateLimits ForUpdates(int count) => new((8 + (count / 64)) * 1024L * 1024, 256 * 1024, (96 + (count / 16)) * 1024L * 1024);
}
