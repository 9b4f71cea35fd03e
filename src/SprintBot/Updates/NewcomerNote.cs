using SprintBot.Interactions;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>Tells somebody who posts to a sprint for the first time that he or she is guessed to be a newcomer.</summary>
public sealed class NewcomerNote(ISprinterStore sprinters, IUpdateStore updates)
{
    /// <summary>What to say below the answer to an update; null where there is nothing to say.</summary>
    public async Task<string?> ForAsync(Call call, Update update, Sprint sprint, CancellationToken ct)
    {
        if (update.Author != call.UserId() || await updates.ListAsync(sprint.Id, update.Author, day: null, ct) is not [_])
            return null;
        return await sprinters.IsGuessedNewcomerAsync(sprint, update.Author, ct) ? call.Words.Of(NewcomerGuess.Guessed) : null;
    }
}
