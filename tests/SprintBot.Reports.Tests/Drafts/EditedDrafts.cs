using CsCheck;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Drafts;
using SprintBot.Reports.Model;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests.Drafts;

/// <summary>Drafts of the harbour sprint, earlier and later ones, and what an organiser may make of them.</summary>
internal static class EditedDrafts
{
    private static readonly string[] Hand =
    [
        "It rained, and nobody minded.", "- soup\n- bread", "An aside\n~~~~~~~~", "Quay notes\n----------\n\nWritten on the quay.", "See `the quay <https://quay.example/>`__ for more.",
        "As `the mole`_ shows.\n\n.. _the mole: https://mole.example/", ".. note:: Ask Ivo.", "Tides::\n\n    high\n    low", "1. first\n2. second", "A line\nand *another*.", ".. a remark of mine",
    ];

    private static readonly SprintRecord Whole = SprintFileReader.Read(File.ReadAllBytes(Path.Combine(SharedSprint.Sources, "tests", "SprintBot.Reports.Tests", "Expected", "harbour.json"))).ToRecord();

    private static readonly Gen<SprintRecord> Records =
        from kept in Gen.Bool.Array[Whole.Updates.Count]
        from closing in Gen.OneOf(Whole.Sprint.Closing, null, "Until next year.")
        from more in Gen.Int[0, 4]
        select Whole with
        {
            Sprint = Whole.Sprint with { Closing = closing },
            Updates = [.. Whole.Updates.Where((_, index) => kept[index]).Select((update, index) => index == more ? update with { Text = update.Text + " And **then** some more of it." } : update)],
        };

    /// <summary>A draft, what an organiser made of it, and a later draft.</summary>
    public static Gen<(string Basis, string Theirs, string Ours)> Cases { get; } =
        from template in Gen.OneOf(ReportTemplates.BuiltIn.ToArray())
        from format in Gen.Enum<ReportFormat>()
        from before in Records
        from after in Records
        let basis = Draft(template, format, before)
        from theirs in Edited(basis)
        select (basis, theirs, Draft(template, format, after));

    public static string Draft(string template, ReportFormat format, SprintRecord record) =>
        ReportTemplates.BesideTheProgram().Find(template)!.Render(SprintReportCompiler.Compile(record, _ => true), format, default).Text;

    public static MergedDraft Merge(string? basis, string theirs, string ours) => DraftMerge.Merge(basis, theirs, ours, CancellationToken.None);

    public static Gen<string> Edited(string basis) => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 10_000], Gen.Int[0, 10_000]).Array[0, 6].Select(edits => edits.Aggregate(basis, Edit));

    private static string Edit(string text, (int Kind, int Where, int What) edit)
    {
        var blocks = DraftBlocks.Split(text);
        if (blocks.Count < 3)
            return text;
        var at = edit.Where % blocks.Count;
        var block = blocks[at];
        switch (edit.Kind)
        {
            case 0: // takes out
                blocks.RemoveAt(at);
                break;
            case 1: // adds
                blocks.Insert(at, new DraftBlock(Hand[edit.What % Hand.Length], DraftBlockKind.Text, 1));
                break;
            case 2: // moves
                blocks.RemoveAt(at);
                blocks.Insert(edit.What % blocks.Count, block);
                break;
            case 3 when block.Kind == DraftBlockKind.Title: // retitles
                blocks[at] = block with { Text = $"{(edit.What % 2 == 0 ? "On" : "All about")} {block.FirstLine}\n{new string(block.Text[^1], block.FirstLine.Length + 10)}" };
                break;
            case 4 when block.Kind is DraftBlockKind.Text or DraftBlockKind.Item && block.Text.Split(' ') is var words: // rewrites a word
                words[edit.What % words.Length] += words[edit.What % words.Length].EndsWith('\n') ? "" : "s";
                blocks[at] = block with { Text = string.Join(' ', words) };
                break;
            case 5 when block.Kind == DraftBlockKind.Text: // splits
                blocks[at] = block with { Text = block.Text.Replace(". ", $".\n\nThen, {edit.What}: ", StringComparison.Ordinal) };
                break;
        }
        return DraftBlocks.Join(blocks.Select((each, index) => index > 0 && each.Gap == 0 ? each with { Gap = edit.Kind is 1 or 2 ? 1 : 0 } : each));
    }
}
