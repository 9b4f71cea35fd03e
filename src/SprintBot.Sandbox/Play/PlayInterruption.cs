namespace SprintBot.Sandbox.Play;

/// <summary>The bot died before it had answered; it is being started again.</summary>
internal sealed class PlayInterruption : Exception;
