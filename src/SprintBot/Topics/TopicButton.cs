using System.Globalization;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.Topics;

/// <summary>The button by which whoever brought a topic says what it is for.</summary>
public static class TopicButton
{
    public const string AskAction = "topic-ask";

    private static readonly Phrase WhatFor = new("topics.what-is-it-for", "What is it for?");

    /// <param name="topic">The new topic.</param>
    /// <param name="words">The reader's language.</param>
    public static Component For(Topic topic, Wording words) =>
        Button.Of(words.Of(WhatFor), new CustomId(AskAction, $"{topic.Sprint.Value}", $"{topic.Id.Value}"), ButtonStyle.Primary);

    /// <summary>The sprint and topic that a button, or the form that it opened, is about; of what is no id, none that there is.</summary>
    public static (SprintId Sprint, TopicId Topic) Read(CustomId id) => (new SprintId(Number(id.Argument(0))), new TopicId(Number(id.Argument(1))));

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
