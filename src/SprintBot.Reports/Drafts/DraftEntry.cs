namespace SprintBot.Reports.Drafts;

/// <summary>A block on its way into the merged draft.</summary>
/// <param name="Block">What stands there.</param>
/// <param name="IsOrganisers">Whether the organiser wrote or changed it, so that it stays.</param>
internal sealed record DraftEntry(DraftBlock Block, bool IsOrganisers)
{
    /// <summary>Where it stands in the organiser's text; null when it does not.</summary>
    public int? InTheirs { get; init; }

    /// <summary>Where it, or what it stands for, is in the new draft; null when it is not.</summary>
    public int? InOurs { get; init; }

    /// <summary>Whether the new draft has it no more, and the organiser did not touch it.</summary>
    public bool IsGone { get; init; }
}
