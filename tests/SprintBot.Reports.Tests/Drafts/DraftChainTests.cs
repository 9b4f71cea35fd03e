using CsCheck;
using SprintBot.Reports.Drafts;

namespace SprintBot.Reports.Tests.Drafts;

/// <summary>What holds when an organiser edits, merges, edits again and merges again, and SprintBot has to find out which draft was edited.</summary>
public sealed class DraftChainTests
{
    private const int Cases = 3_000;
    private const int Passages = 9;

    /// <summary>What the sprint has of each passage: nothing yet, or its first, second or third wording. It grows from one draft to the next.</summary>
    private static readonly Gen<int[][]> Growth = Gen.OneOf(0, 0, 0, 1, 1, 2, 3).Array[Passages].Array[3]
        .Select(drafts => new[] { drafts[0], [.. drafts[1].Select((wording, index) => Math.Max(wording, drafts[0][index]))], [.. drafts[2].Select((wording, index) => Math.Max(wording, Math.Max(drafts[1][index], drafts[0][index])))] });

    private static readonly Gen<(int Kind, int Where)[]> Edits = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1_000]).Array[0, 4];

    private static string Word(int passage) => $"person{passage}x";

    private static string Passage(int passage, int wording) =>
        $"**{Word(passage)}**: Built part{passage} on quay{passage} with tool{passage}.{(wording > 1 ? $" Mended part{passage} again." : "")}{(wording > 2 ? $" Showed part{passage} to harbour{passage}." : "")}";

    /// <summary>What only that wording tells, and no hand changes.</summary>
    private static string Newest(int passage, int wording) => wording switch { 1 => $"tool{passage}", 2 => $"Mended part{passage}", _ => $"Showed part{passage}" };

    private static string Draft(int[] wordings) => string.Join("\n\n", wordings.Select((wording, index) => wording == 0 ? null : Passage(index, wording)).OfType<string>().Prepend("Quay sprint\n===========\n\nWe met in Ostvik.")) + "\n";

    /// <summary>What an organiser makes of a text. What was written and what was taken out are noted.</summary>
    private sealed class Hand(string name)
    {
        public List<string> Written { get; } = [];
        public HashSet<string> TakenOut { get; } = [];

        public string Edit(string text, (int Kind, int Where)[] edits)
        {
            var blocks = DraftBlocks.Split(text);
            foreach (var (kind, where) in edits)
                Edit(blocks, kind, where % blocks.Count);
            return DraftBlocks.Join(blocks.Select((block, index) => block with { Gap = index == 0 ? 0 : 1 }));
        }

        private void Edit(List<DraftBlock> blocks, int kind, int at)
        {
            if (kind == 0)
            {
                Written.Add($"A line of {name} {Written.Count}, by hand.");
                blocks.Insert(Math.Max(1, at), new DraftBlock(Written[^1], DraftBlockKind.Text, 1));
            }
            else if (!blocks[at].Text.StartsWith("**person", StringComparison.Ordinal))
            {
                return;
            }
            else if (kind == 1)
            {
                TakenOut.Add(blocks[at].Text.Split('*')[2]);
                blocks.RemoveAt(at);
            }
            else if (kind == 2)
            {
                blocks[at] = blocks[at] with { Text = blocks[at].Text.Replace("Built", $"{name} built", StringComparison.Ordinal) };
            }
            else
            {
                blocks.Add(blocks[at]);
                blocks.RemoveAt(at);
            }
        }
    }

    private static MergedDraft Merge(string edited, string draft, params KnownDraft[] known) => OriginOfText.Merge(edited, known, draft, CancellationToken.None);

    private static KnownDraft Version(int number, string made, string sent) => new($"version {number}", made, sent);

    private static HashSet<string> Blocks(string text) => [.. DraftBlocks.Split(text).Select(block => block.Text)];

    private static void AssertAllIsTold(int[] wordings, MergedDraft merged, string story)
    {
        var missing = wordings.Select((wording, index) => wording == 0 || merged.Text.Contains(Newest(index, wording), StringComparison.Ordinal) || merged.Checklist.Any(line => line.Finding.Contains(Word(index), StringComparison.Ordinal)) ? null : Word(index))
            .OfType<string>().ToList();
        Assert.True(missing.Count == 0, $"neither told nor named: {string.Join(", ", missing)}\n{story}\n--- merged\n{merged.Text}");
    }

    [Fact]
    public void After_two_rounds_all_that_is_new_is_told_or_named_and_nothing_that_was_taken_out_is_back()
    {
        var decided = 0;
        Gen.Select(Growth, Edits, Edits).Sample(
            (growth, first, second) =>
            {
                var drafts = growth.Select(Draft).ToArray();
                var (hand, hand2) = (new Hand("Ada"), new Hand("Bo"));
                var sent = Merge(hand.Edit(drafts[0], first), drafts[1], Version(1, drafts[0], drafts[0]));
                var edited = hand2.Edit(sent.Text, second);
                var merged = Merge(edited, drafts[2], Version(1, drafts[0], drafts[0]), Version(2, drafts[1], sent.Text));
                var story = $"--- first\n{drafts[0]}--- sent\n{sent.Text}--- edited\n{edited}--- new\n{drafts[2]}";

                AssertAllIsTold(growth[1], sent, story);
                AssertAllIsTold(growth[2], merged, story);
                Assert.All(hand2.Written.Concat(hand.Written.Where(edited.Contains)), line => Assert.Contains(line, merged.Text, StringComparison.Ordinal));
                if (!Blocks(edited).Except(Blocks(drafts[0])).Any(Blocks(sent.Text).Contains))
                    return; // nothing in the text tells whether it came from the first draft or the second
                decided++;
                var back = hand.TakenOut.Where(word => !sent.Text.Contains(word, StringComparison.Ordinal)).Concat(hand2.TakenOut).Where(word => merged.Text.Split('\n').Any(line => line.StartsWith($"**{word}", StringComparison.Ordinal))).ToList();
                Assert.True(back.Count == 0, $"back: {string.Join(", ", back)}\n{story}--- merged\n{merged.Text}");
            },
            iter: Cases, threads: 1);
        Assert.True(decided > Cases / 2, $"only {decided} tell where they came from");
    }

    [Fact]
    public void Whichever_draft_a_text_is_taken_for_all_that_is_new_is_told_or_named() => Gen.Select(Growth, Edits, Gen.Bool).Sample(
        (growth, edits, isFirst) =>
        {
            var drafts = growth.Select(Draft).ToArray();
            var hand = new Hand("Ada");
            var edited = hand.Edit(drafts[isFirst ? 0 : 1], edits);
            var merged = Merge(edited, drafts[2], Version(1, drafts[0], drafts[0]), Version(2, drafts[1], drafts[1]));
            AssertAllIsTold(growth[2], merged, $"--- edited\n{edited}--- new\n{drafts[2]}");
            Assert.All(hand.Written, line => Assert.Contains(line, merged.Text, StringComparison.Ordinal));
        },
        iter: Cases, threads: 1);
}
