using NodaTime;

namespace SprintBot.Cli;

/// <summary>The clock of verbs, which run once and now.</summary>
internal static class VerbClock
{
#pragma warning disable RS0030 // verbs are where the system's clock comes in
    public static IClock Instance => SystemClock.Instance;
#pragma warning restore RS0030
}
