using SprintBot.People;

namespace SprintBot.MyData;

/// <summary>All that is kept about one person in one server.</summary>
/// <param name="Profile">Null where there is none.</param>
/// <param name="Sprints">Those with a trace of the person, in the order they were started.</param>
public sealed record PersonalData(Sprinter? Profile, IReadOnlyList<PersonalSprint> Sprints)
{
    public bool IsEmpty => Profile is null && Sprints.Count == 0;
}
