using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Topics;

/// <summary>What is asked about topics before something is done that was probably not meant.</summary>
public static class TopicQuestions
{
    private const string Key = "topic";
    private const string Yes = "yes";

    private static readonly Phrase DidYouMean = new("topics.did-you-mean", "There is no topic “{name}” yet. Did you mean “{topic}”?");
    private static readonly Phrase DidYouMeanOne = new("topics.did-you-mean-one", "There is no topic “{name}” yet. Did you mean one of these?");
    private static readonly Phrase NoNew = new("topics.no-a-new-one", "No, a new topic: {name}");
    private static readonly Phrase MakeOne = new("topics.make-one-of-both", "There is a topic “{topic}” already. Make one topic of both? This can't be taken back.");
    private static readonly Phrase YesMakeOne = new("topics.yes-make-one", "Yes, all of {from} goes to {into}");
    private static readonly Phrase NoLeave = new("topics.no-leave-them", "No, leave them as they are");

    /// <summary>The name that is meant by what was typed as a topic: where no topic has it but one looks like it, the user is asked. Null or blank stays.</summary>
    /// <exception cref="Question">Only the user knows.</exception>
    public static string? Meant(Call call, string? typed, IReadOnlyList<Topic> topics)
    {
        if (call.Answer(Key) is { } answer)
            return answer;
        if (TypedText.IsBlank(typed) || ForgeLink.Of(typed) is not null || TopicRules.Find(topics, typed) is not null || TopicLikeness.Alike(topics, typed) is not { Count: > 0 } alike)
            return typed;
        var name = Shortened.LineTo(typed, TopicName.MaxLength);
        var question = alike.Count == 1 ? DidYouMean.With(("name", name), ("topic", alike[0].Name)) : DidYouMeanOne.With(("name", name));
        throw new Question(Key, call.Words.Of(question), [.. alike.Select(topic => Choice.Of(topic.Name)), new Choice(call.Words.Of(NoNew.With(("name", name))), name)]);
    }

    /// <summary>Whether one topic is to become part of another.</summary>
    /// <exception cref="Question">Nobody has said so yet.</exception>
    public static bool IsToMerge(Call call, Topic from, Topic into) => call.Answer("merge") is { } answer
        ? answer == Yes
        : throw new Question("merge", call.Words.Of(MakeOne.With(("topic", into.Name))),
            [new Choice(call.Words.Of(YesMakeOne.With(("from", from.Name), ("into", into.Name))), Yes), new Choice(call.Words.Of(NoLeave), "no")]);
}
