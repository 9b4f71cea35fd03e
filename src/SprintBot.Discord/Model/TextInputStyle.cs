namespace SprintBot.Discord.Model;

/// <summary>A text field's size; it goes into <see cref="Component.Style"/>.</summary>
public enum TextInputStyle
{
    /// <summary>One line.</summary>
    Short = 1,

    /// <summary>Several lines.</summary>
    Paragraph = 2,
}
