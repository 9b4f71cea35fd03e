using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>The fields of a form, each inside its label.</summary>
public static class Field
{
    /// <summary>Discord's limit for a text field.</summary>
    public const int MaxTextLength = 4000;

    public static Component Line(string name, string label, string? value = null, int max = 100, bool required = false, string? help = null) =>
        Labelled(label, help, TextInput(name, TextInputStyle.Short, value, max, required));

    public static Component Paragraph(string name, string label, string? value = null, int max = MaxTextLength, bool required = false, string? help = null) =>
        Labelled(label, help, TextInput(name, TextInputStyle.Paragraph, value, max, required));

    public static Component Users(string name, string label, IReadOnlyList<Snowflake> chosen, int max, string? help = null) => Labelled(label, help, new Component
    {
        Type = ComponentType.UserSelect,
        CustomId = name,
        Required = false,
        MinValues = 0,
        MaxValues = max,
        DefaultValues = chosen.Count == 0 ? null : [.. chosen.Select(id => new SelectDefaultValue(id, "user"))],
    });

    /// <param name="choices">At most 25.</param>
    /// <param name="chosen">The value of the one that is chosen beforehand.</param>
    public static Component Choice(string name, string label, IEnumerable<Choice> choices, string? chosen, bool required = false, string? help = null) => Labelled(label, help, new Component
    {
        Type = ComponentType.StringSelect,
        CustomId = name,
        Required = required,
        MinValues = required ? 1 : 0,
        MaxValues = 1,
        Options = [.. choices.Select(choice => new SelectOption { Label = choice.Name, Value = choice.Value, Default = choice.Value == chosen ? true : null })],
    });

    public static Component Files(string name, string label, int max, bool required = false, string? help = null) => Labelled(label, help, new Component
    {
        Type = ComponentType.FileUpload,
        CustomId = name,
        Required = required,
        MinValues = required ? 1 : 0,
        MaxValues = max,
    });

    private static Component Labelled(string label, string? help, Component field) =>
        new() { Type = ComponentType.Label, Label = label, Description = help, Child = field };

    private static Component TextInput(string name, TextInputStyle style, string? value, int max, bool required) => new()
    {
        Type = ComponentType.TextInput,
        CustomId = name,
        Style = (int)style,
        Value = string.IsNullOrEmpty(value) ? null : value,
        MinLength = required ? 1 : null,
        MaxLength = max,
        Required = required,
    };
}
