namespace SprintBot.Markup.RstReading;

/// <summary>A block of a reStructuredText file, as far as reports use them; whatever else there is, is <see cref="RstPreformatted"/>.</summary>
internal abstract record RstBlock;

/// <summary>A section's title; the deeper, the higher its level, from 1.</summary>
internal sealed record RstTitle(int Level, string Id, IReadOnlyList<RstPiece> Text) : RstBlock;

internal sealed record RstParagraph(IReadOnlyList<RstPiece> Text) : RstBlock;

internal sealed record RstRubric(IReadOnlyList<RstPiece> Text, IReadOnlyList<string> Classes) : RstBlock;

internal sealed record RstLineBlock(IReadOnlyList<IReadOnlyList<RstPiece>> Lines) : RstBlock;

internal sealed record RstQuote(IReadOnlyList<RstBlock> Blocks) : RstBlock;

/// <summary>A list; with a first number, and how numbers are written as in HTML's <c>type</c>, or with bullets.</summary>
internal sealed record RstList(int? FirstNumber, char Numbers, IReadOnlyList<IReadOnlyList<RstBlock>> Items) : RstBlock;

internal sealed record RstDefinitions(IReadOnlyList<(IReadOnlyList<RstPiece> Term, IReadOnlyList<RstBlock> Blocks)> Items) : RstBlock;

/// <summary>Text to be shown line by line, as it is.</summary>
internal sealed record RstPreformatted(string Text, bool IsCode) : RstBlock;

/// <summary>A literal block with inline markup.</summary>
internal sealed record RstParsedLiteral(IReadOnlyList<RstPiece> Text) : RstBlock;

internal sealed record RstImage(string Path, string? Alt, string? Target) : RstBlock;

internal sealed record RstFigure(RstImage Image, IReadOnlyList<RstBlock> Caption) : RstBlock;

/// <summary>A place in the file that references lead to.</summary>
internal sealed record RstPlace(string Id) : RstBlock;

internal sealed record RstTransition : RstBlock;
