namespace SprintBot.Reports.Sprints;

/// <summary>How the work of an update stands.</summary>
public enum UpdateStatus
{
    Started = 1,
    InProgress = 2,
    Done = 3,
    Dropped = 4,
    Postponed = 5,
}
