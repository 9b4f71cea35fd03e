namespace SprintBot.Cli;

/// <summary>A verb can't do what it was asked to. The message is one line for whoever asked.</summary>
public sealed class VerbFailure(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What the shell is told: that nothing was written, if not said otherwise.</summary>
    public int ExitCode { get; init; } = Cli.ExitCode.Refused;
}
