using SprintBot.Markup.Rst;

namespace SprintBot.Reports.Model;

/// <summary>A photo that becomes a figure.</summary>
/// <param name="Path">Relative to the report.</param>
/// <param name="Alt">What is to be seen, as plain text on one line.</param>
/// <param name="Caption">Inline markup.</param>
/// <param name="Author">Who posted it, by full name.</param>
/// <param name="Figure">The whole figure.</param>
/// <param name="IsMissing">Whether its file is not there.</param>
public sealed record ReportPhoto(string Path, string Alt, Rst? Caption, string Author, Rst Figure, bool IsMissing)
{
    /// <summary>How many words its caption has.</summary>
    public int CaptionWords { get; init; }

    /// <summary>The figure; for Sphinx, which takes no figure without its file, that of a missing one is a comment above what it would show.</summary>
    internal Rst FigureIn(ReportFormat format) => IsMissing && format == ReportFormat.Sphinx
        ? Rst.Block($"..\n{string.Join('\n', Figure.Text.Split('\n').Select(line => line.Length == 0 ? line : $"   {line}"))}\n\n{RstText.Paragraph(Caption?.Text ?? RstText.Escape(Alt))}", Figure)
        : Figure;
}
