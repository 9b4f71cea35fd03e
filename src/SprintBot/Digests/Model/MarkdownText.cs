namespace SprintBot.Digests.Model;

/// <summary>Finished Discord Markdown: a template prints it as it is, where everything else is escaped.</summary>
/// <param name="Text">Inline or, on lines of its own, blocks.</param>
public sealed record MarkdownText(string Text);
