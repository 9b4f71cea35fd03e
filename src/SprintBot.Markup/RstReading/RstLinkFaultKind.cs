namespace SprintBot.Markup.RstReading;

/// <summary>What can be wrong with targets and references in reStructuredText.</summary>
public enum RstLinkFaultKind
{
    /// <summary>A target that nothing refers to.</summary>
    Unreferenced,

    /// <summary>A reference to a target that is not there.</summary>
    Undefined,

    /// <summary>A second target of one name that leads elsewhere.</summary>
    Duplicate,
}
