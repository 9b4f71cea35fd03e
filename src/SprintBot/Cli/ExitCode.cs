namespace SprintBot.Cli;

/// <summary>What a verb tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but for what was named on standard error.</summary>
    public const int Partly = 1;

    /// <summary>Nothing was done or written.</summary>
    public const int Refused = 2;
}
