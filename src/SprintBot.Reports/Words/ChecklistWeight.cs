namespace SprintBot.Reports.Words;

/// <summary>How much depends on a line of the checklist, the weightiest first.</summary>
public enum ChecklistWeight
{
    /// <summary>Something in the draft may be false or broken.</summary>
    Wrong,

    /// <summary>Something is not there that belongs into it.</summary>
    Missing,

    /// <summary>Something said is not told any more, or waits for a decision.</summary>
    Loose,

    /// <summary>The report can be published without.</summary>
    Polish,
}
