namespace SprintBot.Interactions;

/// <summary>What became of an interaction.</summary>
public enum InteractionOutcome
{
    Done,

    /// <summary>Its user was asked something first.</summary>
    Asked,

    /// <summary>Its user was told what to do otherwise.</summary>
    Refused,

    /// <summary>The store did not take it.</summary>
    NotSaved,

    /// <summary>It took too long, or the bot was stopping.</summary>
    GivenUp,

    /// <summary>Something went wrong that nobody foresaw.</summary>
    Failed,

    /// <summary>Discord had given up on it before it came here.</summary>
    TooLate,

    /// <summary>Discord did not take the answer, or could not be reached.</summary>
    Unsent,
}
