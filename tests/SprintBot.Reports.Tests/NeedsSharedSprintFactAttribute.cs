namespace SprintBot.Reports.Tests;

/// <summary>A test on a real sprint; skipped where there is none, or no docutils.</summary>
internal sealed class NeedsSharedSprintFactAttribute : FactAttribute
{
    public NeedsSharedSprintFactAttribute()
    {
        if (!Directory.Exists(SharedSprint.Folder))
            Skip = "../shared/sprints is missing";
        else if (!Docutils.IsInstalled)
            Skip = Docutils.Missing;
    }
}
