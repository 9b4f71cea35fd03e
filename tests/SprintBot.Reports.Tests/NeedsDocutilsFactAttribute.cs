namespace SprintBot.Reports.Tests;

/// <summary>A test that asks the real docutils; skipped where there is none.</summary>
internal sealed class NeedsDocutilsFactAttribute : FactAttribute
{
    public NeedsDocutilsFactAttribute()
    {
        if (!Docutils.IsInstalled)
            Skip = Docutils.Missing;
    }
}
