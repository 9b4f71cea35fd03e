namespace SprintBot.Markup.Inlines;

/// <summary>Backquotes in a row.</summary>
internal readonly record struct BackquoteRow(int Start, int Length);
