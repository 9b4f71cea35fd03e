namespace SprintBot.Digests.Model;

/// <summary>An update in a digest.</summary>
/// <param name="Head">The author's name and the partners', such as <c>**Ada** with Tom</c>.</param>
/// <param name="Author">The author's name.</param>
/// <param name="With">The partners' names.</param>
/// <param name="Status">How the work stands; null when that was not said.</param>
/// <param name="About">The topic and day, where the section does not tell them; null where it does.</param>
/// <param name="Source">A link to the message that it was made of; null when it was made of none.</param>
/// <param name="Text">What was done, as blocks.</param>
/// <param name="Left">What is left; null when that was not said.</param>
/// <param name="Blockers">What is in the way; null when that was not said.</param>
public sealed record DigestEntry(
    MarkdownText Head,
    string Author,
    IReadOnlyList<string> With,
    string? Status,
    string? About,
    MarkdownText? Source,
    MarkdownText Text,
    MarkdownText? Left,
    MarkdownText? Blockers);
