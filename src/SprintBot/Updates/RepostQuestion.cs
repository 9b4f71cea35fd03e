using SprintBot.Interactions;
using SprintBot.Interactions.Languages;

namespace SprintBot.Updates;

/// <summary>What somebody is asked who sends words again that are in the sprint, since no answer said so.</summary>
public static class RepostQuestion
{
    private const string Key = "again";

    private static readonly Phrase IsThere = new("updates.repost", "This is in the sprint already: it was saved when you first sent it, only the answer did not reach you. {/updates list} shows it.");
    private static readonly Phrase PostAgain = new("updates.post-it-again", "Post it again");

    /// <summary>Whether the user has said that it shall be in the sprint twice.</summary>
    public static bool IsWanted(Call call) => call.Answer(Key) is not null;

    public static Question Ask() => new(
        Key,
        IsThere,
        [new QuestionChoice(PostAgain, "yes")])
    { HasButtons = true };
}
