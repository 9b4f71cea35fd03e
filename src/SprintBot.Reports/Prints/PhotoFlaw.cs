namespace SprintBot.Reports.Prints;

/// <summary>Why a print is not all that it should be.</summary>
public enum PhotoFlaw
{
    None,

    /// <summary>It can't be read as a picture, so it is as it was posted, but for what metadata could be found.</summary>
    Unreadable,

    /// <summary>A part is missing or broken; the print shows the rest.</summary>
    Damaged,

    /// <summary>It has more pixels than are taken, so it is neither turned nor reduced; its metadata is gone.</summary>
    TooManyPixels,
}
