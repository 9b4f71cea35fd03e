namespace SprintBot.Sandbox;

/// <summary>Discord's ids: milliseconds since 2015 in the upper bits, a counter below; strictly increasing even when the clock stands still.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private const long DiscordEpoch = 1_420_070_400_000;
    private ulong last;

    public ulong Next()
    {
        var milliseconds = Math.Max(0, time.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch);
        last = Math.Max(last + 1, (ulong)milliseconds << 22);
        return last;
    }
}
