namespace SprintBot.Markup.Rst;

/// <summary>Writes lines behind the indent of the block at hand, and a list's marker in place of it once.</summary>
internal sealed class LineOutput(TextWriter writer, int indent)
{
    private readonly Stack<int> _outer = new();
    private string _marker = "";

    /// <summary>Columns before the text of the block at hand.</summary>
    internal int Indent { get; private set; } = indent;

    internal void Deeper(int columns)
    {
        _outer.Push(Indent);
        Indent += columns;
    }

    /// <summary>The next line starts with the marker; those after it are indented as far.</summary>
    internal void Deeper(string marker)
    {
        if (_marker.Length == 0)
            _marker = new string(' ', Indent);
        _marker += marker;
        Deeper(marker.Length);
    }

    internal void Back() => Indent = _outer.Pop();

    internal void Lines(List<string> lines)
    {
        foreach (var line in lines)
            Line(line);
    }

    internal void Line(string text)
    {
        if (_marker.Length > 0)
            writer.Write(text.Length == 0 ? _marker.TrimEnd() : _marker.PadRight(Indent));
        else if (text.Length > 0)
            Pad();
        _marker = "";
        writer.Write(text);
        writer.Write('\n');
    }

    private void Pad()
    {
        for (var i = 0; i < Indent; i++)
            writer.Write(' ');
    }
}
