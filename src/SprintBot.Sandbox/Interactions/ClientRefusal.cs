namespace SprintBot.Sandbox;

/// <summary>What Discord's client would not let a person do: the command is not there, an option is missing, a button is grey.</summary>
public sealed class ClientRefusal(string message) : Exception(message);
