namespace SprintBot.Reports.Model;

/// <summary>Finished reStructuredText: it is written as it is, where everything else is escaped. Two are never equal, so that a report can tell which of them it holds.</summary>
public sealed class Rst
{
    private Rst(string text, RstKind kind, IReadOnlyList<Rst> parts) => (Text, Kind, Parts) = (kind == RstKind.Inline ? text : text.Trim('\n'), kind, parts);

    /// <summary>Inline markup on one line or, for a block, one or more blocks without blank lines around them.</summary>
    public string Text { get; }

    /// <summary>Whether it stands between blank lines.</summary>
    public bool IsBlock => Kind != RstKind.Inline;

    internal RstKind Kind { get; }

    /// <summary>What it was made of.</summary>
    internal IReadOnlyList<Rst> Parts { get; }

    public static Rst Inline(string text, params IReadOnlyList<Rst> parts) => new(text, RstKind.Inline, parts);

    public static Rst Block(string text, params IReadOnlyList<Rst> parts) => new(text, RstKind.Block, parts);

    public static Rst Paragraph(string text, params IReadOnlyList<Rst> parts) => new(text, RstKind.Paragraph, parts);

    /// <summary>An item of a bullet list.</summary>
    public static Rst Item(string text, params IReadOnlyList<Rst> parts) => new(text, RstKind.Item, parts);

    /// <summary>A field of a field list.</summary>
    public static Rst Field(string text, params IReadOnlyList<Rst> parts) => new(text, RstKind.Field, parts);

    /// <summary>Adds itself and all that it was made of.</summary>
    internal void AddTo(HashSet<Rst> pieces)
    {
        var waiting = new Stack<Rst>([this]);
        while (waiting.TryPop(out var piece))
            if (pieces.Add(piece))
                foreach (var part in piece.Parts)
                    waiting.Push(part);
    }

    public override string ToString() => Text;
}
