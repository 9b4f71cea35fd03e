using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>What people are called in the order in which they are named: in full for the first time, by the short name after that.</summary>
/// <param name="names">Names.</param>
/// <param name="areOpeningsLeftOut">Whether a passage that begins with what somebody else says stands without its opening, and so without the partners named there.</param>
internal sealed class Introductions(PersonWords names, bool areOpeningsLeftOut = false)
{
    private readonly HashSet<PersonId> introduced = [];

    /// <summary>For a partner in the opening of a passage.</summary>
    public string CallInOpening(PersonId person, bool beginsWithOther) => areOpeningsLeftOut && beginsWithOther ? names.Full(person) : Call(person);

    public string Call(PersonId person) => introduced.Add(person) ? names.Full(person) : names.Short(person);
}
