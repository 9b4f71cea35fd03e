namespace SprintBot.Interactions;

/// <summary>One of the choices offered while somebody types: what is shown, and what the option then holds.</summary>
public sealed record Choice(string Name, string Value)
{
    public static Choice Of(string text) => new(text, text);
}
