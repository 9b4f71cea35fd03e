namespace SprintBot.Reports.Drafts;

/// <summary>What a block is, as far as it matters for what may stand beside it.</summary>
internal enum DraftBlockKind
{
    /// <summary>A paragraph, a numbered list, a table and whatever else stands for itself.</summary>
    Text,

    /// <summary>A section's title with its line below, and the one above.</summary>
    Title,

    /// <summary>An item of a list with bullets.</summary>
    Item,

    /// <summary>A directive, comment or target, with all that is indented under it.</summary>
    Explicit,
}
