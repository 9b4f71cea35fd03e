using System.Globalization;

namespace SprintBot.Tests.Storage;

/// <summary>How often the storage tests cut and kill: a little in every run, and as many times more as <c>SPRINTBOT_STORAGE_LOOPS</c> says.</summary>
internal static class Loops
{
    private static readonly int Times =
        int.TryParse(Environment.GetEnvironmentVariable("SPRINTBOT_STORAGE_LOOPS"), CultureInfo.InvariantCulture, out var times) ? times : 1;

    public static int Of(int usual) => usual * Times;
}
