using SprintBot.People;
using SprintBot.Reminders;

namespace SprintBot.MyData;

/// <summary>All that is kept about one person in one server.</summary>
/// <param name="Profile">Null where there is none.</param>
/// <param name="Reminder">When the person wants to be reminded; null where nothing was ever said.</param>
/// <param name="Sprints">Those with a trace of the person, in the order they were started.</param>
public sealed record PersonalData(Sprinter? Profile, Reminder? Reminder, IReadOnlyList<PersonalSprint> Sprints)
{
    public bool IsEmpty => Profile is null && Reminder is null && Sprints.Count == 0;
}
