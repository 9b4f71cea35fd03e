namespace SprintBot.Interactions.Languages;

/// <summary>A sentence that users read: in English here, where the code that says it can be read, and in every other language in that language's file, under its name.</summary>
/// <param name="Name">The slice, then what it says, such as <c>updates.taken-back</c>; no two phrases share one.</param>
/// <param name="English">
/// With a placeholder for each value, such as <c>{sprint}</c>; <c>{count:update|updates}</c> for the words that go with a number, which is not shown by it; and <c>{/sprint edit}</c> for a command.
/// </param>
public sealed record Phrase(string Name, string English)
{
    /// <summary>The phrase with its values: text, which is shown as it is, numbers, days, lists of text, or what is <see cref="Said"/> itself.</summary>
    public Said With(params IReadOnlyList<(string Name, object Value)> values) => new(this, values);

    public static implicit operator Said(Phrase phrase) => new(phrase, []);
}
