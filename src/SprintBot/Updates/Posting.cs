using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>An update with all that is saved together with it, in one durable step.</summary>
/// <param name="Update">The update.</param>
/// <param name="NewTopic">Its topic, where it is new; where the sprint has one of that name by then, the update is saved with that one.</param>
/// <param name="People">The author and the partners by the names seen; profiles that exist keep what they say and take the new seen name only.</param>
public sealed record Posting(Update Update, Topic? NewTopic, IReadOnlyList<Sprinter> People)
{
    /// <summary>Its photos, whose bytes are kept already; they are saved as the update's, with its topic.</summary>
    public IReadOnlyList<Photo> Photos { get; init; } = [];
}
