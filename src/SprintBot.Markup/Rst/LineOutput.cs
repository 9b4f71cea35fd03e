namespace SprintBot.Markup.Rst;

/// <summary>Writes lines behind the indent of the block at hand, and a list's marker in place of it once.</summary>
internal sealed class LineOutput(TextWriter writer, int indent)
{
    private readonly Stack<int> outer = new();
    private string pendingMarker = "";

    /// <summary>Columns before the text of the block at hand.</summary>
    internal int Indent { get; private set; } = indent;

    internal void Deeper(int columns)
    {
        outer.Push(Indent);
        Indent += columns;
    }

    /// <summary>The next line starts with the marker; those after it are indented as far.</summary>
    internal void Deeper(string marker)
    {
        if (pendingMarker.Length == 0)
            pendingMarker = new string(' ', Indent);
        pendingMarker += marker;
        Deeper(marker.Length);
    }

    internal void Back() => Indent = outer.Pop();

    internal void Lines(List<string> lines)
    {
        foreach (var line in lines)
            Line(line);
    }

    internal void Line(string text)
    {
        if (pendingMarker.Length > 0)
            writer.Write(text.Length == 0 ? pendingMarker.TrimEnd() : pendingMarker.PadRight(Indent));
        else if (text.Length > 0)
            Pad();
        pendingMarker = "";
        writer.Write(text);
        writer.Write('\n');
    }

    private void Pad()
    {
        for (var i = 0; i < Indent; i++)
            writer.Write(' ');
    }
}
