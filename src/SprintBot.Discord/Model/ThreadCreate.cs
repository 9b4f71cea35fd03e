namespace SprintBot.Discord.Model;

/// <summary>A thread to start from a message. See “Start Thread from Message”.</summary>
/// <param name="Name">1 to 100 characters.</param>
public sealed record ThreadCreate(string Name);
