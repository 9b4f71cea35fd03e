using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>A form that Discord shows as a modal: one to five fields.</summary>
/// <param name="Id">The action that takes what was filled in.</param>
/// <param name="Title">At most 45 characters.</param>
/// <param name="Fields">Labels, made by <see cref="Field"/>.</param>
public sealed record Form(CustomId Id, string Title, params IReadOnlyList<Component> Fields);
