namespace SprintBot.Markup.Tree;

/// <summary>How a run of text looks. Styles add up.</summary>
[Flags]
public enum TextStyles
{
    /// <summary>As plain text.</summary>
    None = 0,

    /// <summary><c>**bold**</c></summary>
    Strong = 1,

    /// <summary><c>*italics*</c> or <c>_italics_</c></summary>
    Emphasis = 2,

    /// <summary><c>`code`</c></summary>
    Code = 4,

    /// <summary><c>__underline__</c></summary>
    Underline = 8,

    /// <summary><c>~~strike~~</c></summary>
    Strike = 16,

    /// <summary><c>||spoiler||</c></summary>
    Spoiler = 32,

    /// <summary><c>-# subtext</c></summary>
    Small = 64,

    /// <summary>A mention of a person, a role, a channel or a command.</summary>
    Mention = 128,
}
