namespace SprintBot.Topics;

/// <summary>A topic's name; <see cref="Markup.NameKey"/> says which two are one.</summary>
public static class TopicName
{
    /// <summary>Longest name: what fits an autocomplete choice.</summary>
    public const int MaxLength = 100;
}
