namespace SprintBot.Reports.Tests;

/// <summary>A fact that Sphinx has to tell; skipped where it is missing.</summary>
internal sealed class NeedsSphinxFactAttribute : FactAttribute
{
    public NeedsSphinxFactAttribute()
    {
        if (!Docutils.HasSphinx)
            Skip = "/usr/bin/python3 with sphinx is missing (Debian's python3-sphinx)";
    }
}
