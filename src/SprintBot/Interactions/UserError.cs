namespace SprintBot.Interactions;

/// <summary>A user's mistake: what happened, and what to do next. It is shown to that user as it is.</summary>
public sealed class UserError(string whatHappened, string whatNext) : Exception($"{whatHappened} {whatNext}")
{
    public string WhatHappened { get; } = whatHappened;
    public string WhatNext { get; } = whatNext;
}
