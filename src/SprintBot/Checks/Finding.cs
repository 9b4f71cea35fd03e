namespace SprintBot.Checks;

/// <summary>One line of a check.</summary>
/// <param name="IsWell">Whether all is well with it.</param>
/// <param name="Topic">What was looked at, in a word.</param>
/// <param name="Text">What was found; where all is not well, also what to do.</param>
public sealed record Finding(bool IsWell, string Topic, string Text)
{
    public static Finding Well(string topic, string text) => new(true, topic, text);

    public static Finding Wrong(string topic, string text) => new(false, topic, text);
}
