using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>What is known of the photos' files before a report is compiled.</summary>
/// <param name="Has">Whether a photo's file is there.</param>
/// <param name="IsUpright">Whether it is higher than wide, which is shown at half the width.</param>
public sealed record PhotoFiles(Func<PhotoId, bool> Has, Func<PhotoId, bool> IsUpright)
{
    /// <summary>Files of which nothing is known but whether they are there.</summary>
    public PhotoFiles(Func<PhotoId, bool> has)
        : this(has, _ => false)
    {
    }
}
