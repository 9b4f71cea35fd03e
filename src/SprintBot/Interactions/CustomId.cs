namespace SprintBot.Interactions;

/// <summary>The state that a button or form carries: which action it is, and with what. Discord gives back nothing else.</summary>
/// <param name="Action">A key of <see cref="CommandTable.Actions"/>.</param>
/// <param name="Arguments">Without colons; all together at most 100 characters.</param>
public sealed record CustomId(string Action, params IReadOnlyList<string> Arguments)
{
    public const int MaxLength = 100;

    public static CustomId Parse(string text)
    {
        var parts = text.Split(':');
        return new CustomId(parts[0], parts[1..]);
    }

    /// <summary>An argument; null where the id has none at that place or an empty one.</summary>
    public string? Argument(int index) => index < Arguments.Count && Arguments[index].Length > 0 ? Arguments[index] : null;

    public override string ToString()
    {
        var text = string.Join(':', [Action, .. Arguments]);
        return text.Length <= MaxLength ? text : throw new InvalidOperationException($"The custom_id of {Action} has {text.Length} characters; Discord takes {MaxLength}.");
    }
}
