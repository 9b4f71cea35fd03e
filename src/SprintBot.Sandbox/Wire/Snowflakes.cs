namespace SprintBot.Sandbox;

/// <summary>Discord's ids: milliseconds since 2015 in the upper bits, a counter below; strictly increasing even when the clock stands still.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const long DiscordEpoch = 1_420_070_400_000;
    private ulong last;
    private ulong older;

    public ulong Next()
    {
        last = Math.Max(last + 1, At(time.GetUtcNow()));
        return last;
    }

    /// <summary>The id of what was made some time ago.</summary>
    public ulong Next(TimeSpan age) => age == TimeSpan.Zero ? Next() : At(time.GetUtcNow() - age) + ++older;

    private static ulong At(DateTimeOffset moment) => (ulong)Math.Max(0, moment.ToUnixTimeMilliseconds() - DiscordEpoch) << 22;
}
