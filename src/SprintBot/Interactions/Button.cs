using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>Buttons under a message.</summary>
public static class Button
{
    public static Component Of(string label, CustomId id, ButtonStyle style = ButtonStyle.Secondary) =>
        new() { Type = ComponentType.Button, Label = label, CustomId = id.ToString(), Style = (int)style };

    /// <param name="buttons">At most five.</param>
    public static Component Row(params IReadOnlyList<Component> buttons) => new() { Type = ComponentType.ActionRow, Components = [.. buttons] };
}
