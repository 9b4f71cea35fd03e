namespace SprintBot.Running;

/// <summary>Why the bot can't run: one line for whoever started it, and the exit code.</summary>
public sealed class StartFailure(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Something in the settings must be changed.</summary>
    public const int Settings = 2;

    /// <summary>The settings may be right, but the disk, the network or Discord is not.</summary>
    public const int Surroundings = 1;

    public int ExitCode { get; } = exitCode;
}
