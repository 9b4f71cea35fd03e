namespace SprintBot.Markup.RstReading;

/// <summary>A line of a file, or what is left of it within a block.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Text">Without white space at its end, and without tabs.</param>
internal readonly record struct SourceLine(int Number, string Text)
{
    internal bool IsBlank => Text.Length == 0;

    internal bool IsIndented => Text.Length > 0 && Text[0] == ' ';

    internal int Indent => Text.AsSpan().IndexOfAnyExcept(' ') is var at && at < 0 ? Text.Length : at;

    internal SourceLine From(int column) => this with { Text = Text.Length <= column ? "" : Text[column..] };

    /// <summary>Whether the whole line is one ASCII punctuation mark, again and again.</summary>
    internal bool IsRuler => Text.Length > 0 && Text[0] is > ' ' and <= '~' && !char.IsAsciiLetterOrDigit(Text[0]) && Text.AsSpan().IndexOfAnyExcept(Text[0]) < 0;
}
