using SprintBot.Interactions;
using SprintBot.Markup;

namespace SprintBot.Topics;

/// <summary>What is asked about topics before something is done that was probably not meant.</summary>
public static class TopicQuestions
{
    private const string Key = "topic";
    private const string Yes = "yes";

    /// <summary>The name that is meant by what was typed as a topic: where no topic has it but one looks like it, the user is asked. Null or blank stays.</summary>
    /// <exception cref="Question">Only the user knows.</exception>
    public static string? Meant(Call call, string? typed, IReadOnlyList<Topic> topics)
    {
        if (call.Answer(Key) is { } answer)
            return answer;
        if (TypedText.IsBlank(typed) || ForgeLink.Of(typed) is not null || TopicRules.Find(topics, typed) is not null || TopicLikeness.Alike(topics, typed) is not { Count: > 0 } alike)
            return typed;
        var name = Shortened.LineTo(typed, TopicName.MaxLength);
        throw new Question(Key, $"There is no topic “{name}” yet. Did you mean {(alike.Count == 1 ? $"“{alike[0].Name}”" : "one of these")}?",
            [.. alike.Select(topic => Choice.Of(topic.Name)), new Choice($"No, a new topic: {name}", name)]);
    }

    /// <summary>Whether one topic is to become part of another.</summary>
    /// <exception cref="Question">Nobody has said so yet.</exception>
    public static bool IsToMerge(Call call, Topic from, Topic into) => call.Answer("merge") is { } answer
        ? answer == Yes
        : throw new Question("merge", $"There is a topic “{into.Name}” already. Make one topic of both? This can't be taken back.",
            [new Choice($"Yes, all of {from.Name} goes to {into.Name}", Yes), new Choice("No, leave them as they are", "no")]);
}
