using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>One of the answers to a question: what is shown, in the reader's language, and what the answer then is.</summary>
public sealed record QuestionChoice(Said Name, string Value)
{
    public static implicit operator QuestionChoice(Choice choice) => new(choice.Name, choice.Value);
}
