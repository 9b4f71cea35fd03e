namespace SprintBot.Sandbox.Play;

/// <summary>The sprint could not be played to its end.</summary>
internal sealed class PlayFailure(string message) : Exception(message);
