using System.Text.RegularExpressions;
using CsCheck;
using NodaTime;
using SprintBot.Markup;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Tests;

/// <summary>Every word of every update is in the report or on the checklist.</summary>
public sealed partial class EveryWordTests
{
    /// <summary>What a rule replaces by other words: “me” by a name, “w/” by “with”.</summary>
    private static readonly string[] Replaced = ["ME", "W"];

    public static TheoryData<string> Names => new(Sprints.Names.Where(name => name is not ("hostile" or "ten thousand")));

    private static readonly string[] Pieces =
    [
        "hi all,", "mole:", "still mole,", "dug", "the trench", "deeper", "and found a coin", "DONE", "IN PROGRESS.", "(w/ Bo)", "(me, Cy)", "`sluice.open()`", "**twice**", "; then", "slept.", "Wrote 12 tests.", "see pier-light_", "- a", "\n- one\n- two\n",
        "it works!", "e.g.", "with glue", "🎉", "(Bo and Cy around)", "~~dry~~ DROPPED", "Welcome everybody!", "> quoted", "\n\nA second paragraph",
        "I fixed it.", "I guess my lamp is dry.", "Bo and me painted.",
    ];

    private static readonly Gen<string> Chat = Gen.Int[0, Pieces.Length - 1].Select(piece => Pieces[piece]);

    private static readonly Gen<Update[]> Updates =
        Gen.Select(Chat.Array[1, 8], Gen.Int[1, 3], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 5]).Array[1, 12].Select(all => all.Select((one, index) => new Update
        {
            Id = new UpdateId(index + 1),
            Author = new PersonId(one.Item2),
            Day = new LocalDate(2026, 5, 4).PlusDays(index / 3),
            Text = string.Join(' ', one.Item1),
            Topic = one.Item3 == 0 ? null : new TopicId(one.Item3),
            With = one.Item4 is > 0 and < 4 && one.Item4 != one.Item2 ? [new PersonId(one.Item4)] : [],
            Status = one.Item5 == 0 ? null : (UpdateStatus)one.Item5,
        }).ToArray());

    [Fact]
    public void Of_random_sprints() => Gen.Select(Updates, Gen.Int[0, 60]).Sample((updates, most) =>
    {
        var report = SprintReportCompiler.Compile(Record(updates), new PhotoFiles(_ => true), most > 40 ? null : most);
        foreach (var template in (string[])["people", "topics", "daily", "in-their-words", "tracker"])
            Assert.Empty(Missing(updates, report.Checklist.Select(line => line.Finding), ReportTemplates.BesideTheProgram().Find(template)!.Render(report, default)));
    }, iter: 300);

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_every_sprint(string name)
    {
        var record = Sprints.Read(name);
        var report = SprintReportCompiler.Compile(record, _ => true);
        foreach (var template in ReportTemplates.BuiltIn.Where(template => template != "highlights"))
            Assert.Empty(Missing(record.Updates, report.Checklist.Select(line => line.Finding), ReportTemplates.BesideTheProgram().Find(template)!.Render(report, default)));
    }

    private static SprintRecord Record(Update[] updates) => new(
        new Sprint { Id = 1, Name = "Quay sprint", Start = new LocalDate(2026, 5, 4), End = new LocalDate(2026, 5, 8), TimeZone = "Etc/UTC" },
        [new() { Id = new PersonId(1), Name = "Ada Nordli" }, new() { Id = new PersonId(2), Name = "Bo Chen (@bchen)" }, new() { Id = new PersonId(3), Name = "Cy" }],
        [
            new() { Id = new TopicId(1), Name = "mole", Url = "https://forge.example/mole", Kind = "branch", About = "dig the trench deeper" },
            new() { Id = new TopicId(2), Name = "pier-light" },
            new() { Id = new TopicId(3), Name = "Coins", Kind = "discussion" },
        ],
        updates,
        []);

    private static List<string> Missing(IReadOnlyList<Update> updates, IEnumerable<string> checklist, ReportDraft draft)
    {
        var there = WordsOf(draft.Text + "\n" + string.Join('\n', checklist.Concat(draft.LeftOut.Select(line => line.Finding)))).ToHashSet(StringComparer.Ordinal);
        return [.. updates.SelectMany(update => WordsOf(Address().Replace(PlainTextWriter.ToText(DiscordMarkdown.Parse(EmojiShortcodes.Replace(Mentioned().Replace(update.Text, " ")))), " "))).Where(word => !Replaced.Contains(word) && !there.Contains(word)).Distinct()];
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text).Select(word => word.Value.ToUpperInvariant());

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex("<[@#][!&]?[0-9]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Mentioned();

    [GeneratedRegex(@"<?https?://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
