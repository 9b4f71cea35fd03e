namespace SprintBot.Reports.Model;

/// <summary>What a passage is about.</summary>
/// <param name="Name">The topic's name.</param>
/// <param name="Url">An address, http or https; null when there is none that can be used.</param>
/// <param name="Kind">branch, issue, talk… as typed; null where the name says it already.</param>
/// <param name="Noun">The kind where it reads well after the name, as in “the STM branch”.</param>
/// <param name="Aim">Its aim in one line, inline markup without a full stop.</param>
/// <param name="AimWord">What the aim is called: aim, or issue.</param>
/// <param name="Status">The last word on how it stands: started, in progress, done, dropped or postponed; null when nobody said one.</param>
public sealed record ReportSubject(string Name, string? Url, string? Kind, string? Noun, Rst? Aim, string AimWord, string? Status)
{
    /// <summary>How it stands in the end, where that is worth a sentence: done, dropped or postponed.</summary>
    public string? Outcome => Status is "done" or "dropped" or "postponed" ? Status : null;

    /// <summary>What else it goes by, such as <c>PR #12</c>, said where it is first named; null where the name says it.</summary>
    public string? Reference { get; init; }

    /// <summary><see cref="Status"/> in the sprint's language.</summary>
    public string? StatusWord { get; init; }

    /// <summary>Whether it is something that people talk about: a discussion, a talk, a meeting.</summary>
    public bool IsTalk { get; init; }

    /// <summary>The aim as a sentence of its own: “Its aim is to light the pier.”</summary>
    public Rst? AimSentence { get; init; }

    /// <summary>The aim to go on with after the name: “whose aim is to light the pier.” Null where it takes a sentence of its own.</summary>
    public Rst? AimClause { get; init; }

    /// <summary>What people do with most topics.</summary>
    internal const string UsualVerb = "worked on";

    /// <summary>What people did with it, before its name: worked on, discussed, fixed, gave the talk… In other languages than English, the word that leads to it.</summary>
    public string Verb { get; init; } = UsualVerb;

    /// <summary>Whether <see cref="Verb"/> says already that it is done.</summary>
    public bool VerbTellsOutcome => IsVerbEnglish && (Verb is "fixed" or "closed" || (Verb != UsualVerb && Outcome == "done"));

    internal bool IsVerbEnglish { get; init; } = true;
}
