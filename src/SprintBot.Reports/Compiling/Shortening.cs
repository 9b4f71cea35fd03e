using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>
/// Which sentences go where a report may have so many words. What has no topic goes first, then what follows the first sentence of an update, older updates before
/// a topic's outcome, and first sentences last; of sentences that matter alike, the longest. The first sentence of a topic's outcome always stays. Lists, quotes and code go as a whole.
/// </summary>
internal static class Shortening
{
    private const int Stays = int.MaxValue;

    /// <param name="updates">In their order.</param>
    /// <param name="most">How many words their texts may have together.</param>
    /// <returns>The updates, and what went, in their order.</returns>
    public static (List<ToldUpdate> Told, List<(ToldUpdate Update, string Text)> Gone) To(int most, IReadOnlyList<ToldUpdate> updates)
    {
        var outcomes = updates.Where(told => told.Update.Topic is not null && !told.Text.IsEmpty).GroupBy(told => told.Update.Topic!.Value)
            .Select(onTopic => (onTopic.LastOrDefault(told => told.Update.Status == UpdateStatus.Done) ?? onTopic.Last()).Update.Id).ToHashSet();
        var parts = updates.Select(told => PartsOf(told.Text)).ToList();
        var all = parts.SelectMany((ofUpdate, update) => ofUpdate.Select((part, place) => (Update: update, Place: place, Words: WordsIn(part), Rank: RankOf(updates[update], place, outcomes)))).ToList();
        var words = all.Sum(part => part.Words);
        var gone = new HashSet<(int, int)>();
        foreach (var part in all.Where(part => part.Rank != Stays).OrderBy(part => part.Rank).ThenByDescending(part => part.Words).ThenByDescending(part => part.Update).ThenByDescending(part => part.Place))
        {
            if (words <= most)
                break;
            gone.Add((part.Update, part.Place));
            words -= part.Words;
        }
        var left = new List<(ToldUpdate, string)>();
        var shortened = updates.Select((told, update) =>
        {
            if (!parts[update].Where((_, place) => gone.Contains((update, place))).Any())
                return told;
            left.Add((told, PlainTextWriter.ToLine(Joined(parts[update].Where((_, place) => gone.Contains((update, place)))))));
            var text = Joined(parts[update].Where((_, place) => !gone.Contains((update, place))));
            return told with { Text = text, Said = text };
        }).ToList();
        return (shortened, left);
    }

    /// <summary>How many words texts have together.</summary>
    public static int WordsIn(IEnumerable<Document> texts) => texts.SelectMany(PartsOf).Sum(WordsIn);

    private static int RankOf(ToldUpdate told, int place, HashSet<UpdateId> outcomes) => (told.Update.Topic is null, place > 0, outcomes.Contains(told.Update.Id)) switch
    {
        (true, true, _) => 0,
        (false, true, false) => 1,
        (false, true, true) => 2,
        (true, false, _) => 3,
        (false, false, false) => 4,
        _ => Stays,
    };

    /// <summary>The sentences of paragraphs of one line, each other block as a whole; with each the block it belongs to.</summary>
    private static List<(int Block, Block Part)> PartsOf(Document text) => [.. text.Blocks.SelectMany((block, place) => block is Paragraph { Lines: [var line] }
        ? Sentences.Split(line).Select(sentence => (place, (Block)new Paragraph([sentence])))
        : [(place, block)])];

    private static Document Joined(IEnumerable<(int Block, Block Part)> parts) => new([.. parts.GroupBy(part => part.Block).Select(ofBlock => ofBlock.Count() == 1
        ? ofBlock.First().Part
        : new Paragraph([Sentences.Joined([.. ofBlock.SelectMany((part, place) => ((Paragraph)part.Part).Lines[0].Runs.Prepend(new Run(" ")).Skip(place == 0 ? 1 : 0))])]))]);

    private static int WordsIn((int Block, Block Part) part) => PlainTextWriter.ToLine(new Document([part.Part])).Split(' ').Count(word => word.Any(char.IsLetterOrDigit));
}
