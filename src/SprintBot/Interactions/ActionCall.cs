using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>A button, select or form that somebody sent, with the state its custom_id carries and, for a form, its fields.</summary>
public sealed class ActionCall : Call
{
    private readonly Dictionary<string, Component> fields = new(StringComparer.Ordinal);

    public ActionCall(Interaction interaction, IReadOnlyDictionary<string, string>? answers = null, Wording? words = null)
        : base(interaction, answers, words)
    {
        var data = interaction.Data ?? throw new InvalidDataException("An action without data.");
        CustomId = CustomId.Parse(data.CustomId ?? throw new InvalidDataException("An action without a custom_id."));
        AddFields(data.Components);
    }

    public CustomId CustomId { get; }

    public override IEnumerable<(string Name, string Text)> Typed =>
        fields.Where(entry => !string.IsNullOrWhiteSpace(entry.Value.Value)).Select(entry => (entry.Key, entry.Value.Value!));

    /// <summary>A text field; null where the form had none of that name or the client left it out.</summary>
    public string? Text(string field) => fields.GetValueOrDefault(field)?.Value;

    /// <summary>What was chosen in a select or uploaded; null where the form had no such field or the client left it out.</summary>
    public IReadOnlyList<string>? Values(string field) => fields.GetValueOrDefault(field) is { } component ? component.Values ?? [] : null;

    public IReadOnlyList<Attachment> Attachments(string field) =>
        [.. (Values(field) ?? []).Select(id => Resolved.Attachment(Snowflake.Parse(id)) ?? throw new InvalidDataException("An upload without its attachment."))];

    private void AddFields(IReadOnlyList<Component>? components)
    {
        foreach (var component in components ?? [])
        {
            if (component.CustomId is { Length: > 0 } name)
                fields[name] = component;
            if (component.Child is { } inner)
                AddFields([inner]);
            AddFields(component.Components);
        }
    }
}
