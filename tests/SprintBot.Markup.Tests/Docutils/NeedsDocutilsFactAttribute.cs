namespace SprintBot.Markup.Tests.Docutils;

/// <summary>A test that asks the real docutils; skipped where there is none.</summary>
public sealed class NeedsDocutilsFactAttribute : FactAttribute
{
    public NeedsDocutilsFactAttribute()
    {
        if (!DocutilsReader.IsInstalled)
            Skip = DocutilsReader.Missing;
    }
}
