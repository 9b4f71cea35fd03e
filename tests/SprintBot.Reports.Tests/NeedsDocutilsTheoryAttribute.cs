namespace SprintBot.Reports.Tests;

/// <summary>A table of cases for the real docutils; skipped where there is none.</summary>
internal sealed class NeedsDocutilsTheoryAttribute : TheoryAttribute
{
    public NeedsDocutilsTheoryAttribute()
    {
        if (!Docutils.IsInstalled)
            Skip = Docutils.Missing;
    }
}
