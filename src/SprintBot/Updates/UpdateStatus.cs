namespace SprintBot.Updates;

public enum UpdateStatus
{
    Started = 1,
    InProgress = 2,
    Done = 3,
    Dropped = 4,
    Postponed = 5,
}
