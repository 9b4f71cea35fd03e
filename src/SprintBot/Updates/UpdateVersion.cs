using NodaTime;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>What an update said before it was edited.</summary>
/// <param name="Day">The day it counted for.</param>
/// <param name="Text">As typed.</param>
/// <param name="Topic">Null when it had none.</param>
/// <param name="With">Its partners.</param>
/// <param name="Status">Null when it had none.</param>
/// <param name="Next">What was left.</param>
/// <param name="Blockers">What was in the way.</param>
/// <param name="ReplacedAt">When it was edited.</param>
public sealed record UpdateVersion(
    LocalDate Day, string Text, TopicId? Topic, IReadOnlyList<UserId> With, UpdateStatus? Status, string? Next, string? Blockers, Instant ReplacedAt)
{
    public static UpdateVersion Of(Update update, Instant replacedAt) =>
        new(update.Day, update.Text, update.Topic, update.With, update.Status, update.Next, update.Blockers, replacedAt);
}
