using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>The button in a channel that opens the form for an update.</summary>
public static class PostButton
{
    public const string Action = "update-ask";

    public static readonly Phrase Label = new("updates.post-an-update", "Post an update");

    public static Component RowFor(Sprint sprint) => Button.Row(Button.Of(Wording.For(sprint.Language.Locale).Of(Label), new CustomId(Action, $"{sprint.Id.Value}"), ButtonStyle.Primary));

    /// <summary>The sprint that the button is of; of what is no id, none that there is.</summary>
    public static SprintId SprintOf(ActionCall call) =>
        new(long.TryParse(call.CustomId.Argument(0), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0);
}
