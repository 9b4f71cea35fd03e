namespace SprintBot.Markup.Tests.Docutils;

/// <summary>A table of cases for the real docutils; skipped where there is none.</summary>
public sealed class NeedsDocutilsTheoryAttribute : TheoryAttribute
{
    public NeedsDocutilsTheoryAttribute()
    {
        if (!DocutilsReader.IsInstalled)
            Skip = DocutilsReader.Missing;
    }
}
