using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>What some updates say, as one piece of prose; made when a template asks for it.</summary>
/// <param name="told">The updates in their order, each with what it says here.</param>
/// <param name="teller">Whose passage it is; before what others say, their names stand.</param>
/// <param name="texts">Makes reST of it.</param>
internal sealed class PassageProse(IReadOnlyList<(ReportUpdate Update, ToldPart Part)> told, PersonId teller, ReportTexts texts)
{
    private readonly Lazy<Document> story = new(() => ReportStory.Of(told.Select(update => update.Part), teller, texts.Language));

    public PassageText ToText() => new(() => Whole, () => Beginning, () => BeginsLow, () => Rest, ReportStory.BeginsWithSpeech(told.Select(update => update.Part), teller, texts.Language));

    private Rst Whole => Blocks(story.Value, [.. Beginnings, .. Rests]);

    /// <summary>The first paragraph on one line, to go on with after other words; null when it is no such paragraph.</summary>
    private Rst? Beginning => First is { } first ? Rst.Inline(texts.Inline(first)?.Text ?? "", IsOneParagraph ? [.. Beginnings, .. Rests] : [.. Beginnings]) : null;

    /// <summary>Whether <see cref="Beginning"/> starts with a small letter, and so is no sentence of its own.</summary>
    private bool BeginsLow => First is { Blocks: [Paragraph { Lines: [var line] }] } && Sentences.StartsLow(line);

    /// <summary>What follows <see cref="Beginning"/>; null when nothing does.</summary>
    private Rst? Rest => story.Value.IsEmpty ? null : First is null ? Whole : IsOneParagraph ? null : Blocks(new Document([.. story.Value.Blocks.Skip(1)]), [.. Rests]);

    private IEnumerable<Rst> Beginnings => told.Select(part => part.Update.Beginning);

    private IEnumerable<Rst> Rests => told.Select(part => part.Update.Rest);

    private Document? First => story.Value.Blocks is [Paragraph { Lines: [_] } first, ..] ? new Document([first]) : null;

    private bool IsOneParagraph => story.Value.Blocks.Count == 1;

    private Rst Blocks(Document document, IReadOnlyList<Rst> parts) => Rst.Block(texts.Blocks(document)?.Text ?? "", parts);
}
