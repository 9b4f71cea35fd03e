using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>What only the user can decide before a command goes on. Thrown by a handler: the user chooses, and the handler runs again with the answer.</summary>
/// <param name="key">What is asked: <see cref="Call.Answer"/> then has the choice under it.</param>
/// <param name="text">The question as it is shown, in the language of whoever is asked.</param>
/// <param name="choices">One to 25.</param>
public sealed class Question(string key, Said text, IReadOnlyList<QuestionChoice> choices) : Exception($"{text}")
{
    public Said Text { get; } = text;

    public string Key { get; } = key;

    /// <summary>A button for each choice instead of a select: for at most five, whose values are short and without colons.</summary>
    public bool HasButtons { get; init; }

    public IReadOnlyList<QuestionChoice> Choices { get; } = choices;
}
