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
internal sealed record RstPreformatted(string Text, bool IsCode, string? Language = null) : RstBlock;

/// <summary>A literal block with inline markup.</summary>
internal sealed record RstParsedLiteral(IReadOnlyList<RstPiece> Text) : RstBlock;

/// <summary>A picture.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Alt">What it shows, in words.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Width">In percent of the line; null for its own.</param>
internal sealed record RstImage(string Path, string? Alt, string? Target, int? Width) : RstBlock;

internal sealed record RstFigure(RstImage Image, IReadOnlyList<RstBlock> Caption) : RstBlock;

/// <summary>A place in the file that references lead to.</summary>
internal sealed record RstPlace(string Id) : RstBlock;

internal sealed record RstTransition : RstBlock;

/// <summary>The comment after which a list of posts shows no more of one.</summary>
internal sealed record RstTeaserEnd : RstBlock;
