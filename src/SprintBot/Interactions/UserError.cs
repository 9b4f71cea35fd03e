using SprintBot.Interactions.Languages;

namespace SprintBot.Interactions;

/// <summary>A user's mistake: what happened, and what to do next. It is shown to that user, in his or her language.</summary>
public sealed class UserError(Said whatHappened, Said whatNext) : Exception($"{whatHappened} {whatNext}")
{
    /// <summary>In English.</summary>
    public string WhatHappened => whatHappened.ToString();

    /// <summary>In English.</summary>
    public string WhatNext => whatNext.ToString();

    /// <summary>Both sentences.</summary>
    public string In(Wording words) => $"{words.Of(whatHappened)} {words.Of(whatNext)}";
}
