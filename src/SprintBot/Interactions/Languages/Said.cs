namespace SprintBot.Interactions.Languages;

/// <summary>Something to tell, before it is known in which language: rules that know no reader give these.</summary>
public sealed record Said(Phrase Phrase, IReadOnlyList<(string Name, object Value)> Values)
{
    /// <summary>Text that is the same in every language, or that nobody has translated yet.</summary>
    public static implicit operator Said(string text) => new(Untranslated, [(nameof(text), text)]);

    private static readonly Phrase Untranslated = new("text", "{text}");

    /// <summary>In English.</summary>
    public override string ToString() => Wording.English.Of(this);
}
