using System.Text.Json.Serialization;

namespace SprintBot.Discord.Model;

/// <summary>A component of a message or form, of any kind: which fields it has depends on <see cref="Type"/>. See “Component Reference”.</summary>
public sealed record Component
{
    /// <summary>Its kind.</summary>
    public ComponentType Type { get; init; }

    /// <summary>Its number in the message; not the application's id of it.</summary>
    public int? Id { get; init; }

    /// <summary>The application's id of it, 1 to 100 characters, unique in the message.</summary>
    public string? CustomId { get; init; }

    /// <summary>A <see cref="ButtonStyle"/> or <see cref="TextInputStyle"/>.</summary>
    public int? Style { get; init; }

    /// <summary>A button's (80) or label's (45 characters) words.</summary>
    public string? Label { get; init; }

    /// <summary>A label's second line, at most 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>A text display's text.</summary>
    public string? Content { get; init; }

    /// <summary>What stands in an empty field, at most 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>A text field's text, at most 4,000 characters.</summary>
    [JsonConverter(typeof(LooseStringJsonConverter))]
    public string? Value { get; init; }

    /// <summary>In a submitted form: what was selected, or the ids of uploaded files.</summary>
    [JsonConverter(typeof(LooseStringsJsonConverter))]
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>Whether a form's field must be filled in; true when absent.</summary>
    public bool? Required { get; init; }

    /// <summary>Whether it can't be used.</summary>
    public bool? Disabled { get; init; }

    /// <summary>Of a text field, 0 to 4,000.</summary>
    public int? MinLength { get; init; }

    /// <summary>Of a text field, 1 to 4,000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>How many must be selected or uploaded.</summary>
    public int? MinValues { get; init; }

    /// <summary>How many may be selected (25) or uploaded (10).</summary>
    public int? MaxValues { get; init; }

    /// <summary>A string select's choices, at most 25.</summary>
    public IReadOnlyList<SelectOption>? Options { get; init; }

    /// <summary>What a user, role or channel select has chosen beforehand.</summary>
    public IReadOnlyList<SelectDefaultValue>? DefaultValues { get; init; }

    /// <summary>A link button's address.</summary>
    public string? Url { get; init; }

    /// <summary>An action row's components.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>A label's component; on the wire it is <c>component</c>.</summary>
    [JsonPropertyName("component")]
    public Component? Child { get; init; }
}
