using System.Text;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Reports.Tests;

/// <summary>A note that a newer one replaces is not told, and not dropped in silence either.</summary>
public sealed class OvertakenNotesTests
{
    private const string Mend = "\"topic\": \"mend\", \"author\": \"ada\"";

    private static IEnumerable<string> Lines(params string[] updates) => SprintReportCompiler.Compile(
        SprintFileReader.Read(Encoding.UTF8.GetBytes($$"""
            {"sprint": {"name": "Quay sprint", "start": "2026-05-29", "end": "2026-05-30"},
             "people": [{"id": "ada", "displayName": "Ada Nordli"}, {"id": "bo", "displayName": "Bo Chen"}],
             "updates": [{{string.Join(',', updates.Select((members, i) => $$"""{"day": "2026-05-{{29 + (i / 4)}}", "text": "x", {{members}}}"""))}}]}
            """)).ToRecord(),
        _ => true).Checklist.Select(line => line.ToString()).Where(line => line.Contains("newer words", StringComparison.Ordinal));

    [Fact]
    public void One_is_quoted_without_its_markup_and_with_names_for_numbers() => Assert.Equal(
        ["Not in the report, since newer words replace it: “ask Bo Chen” (Ada Nordli on mend, 29 May 2026). Put back what still holds."],
        Lines($"{Mend}, \"next\": \"**ask** @Bo Chen\"", $"{Mend}, \"next\": \"write it down\""));

    [Fact]
    public void All_are_quoted_in_one_line() => Assert.Equal(
        ["“a”", "“b”", "“c”", "“d”"],
        Lines($"{Mend}, \"next\": \"a\"", $"{Mend}, \"next\": \"b\"", $"{Mend}, \"next\": \"c\"", $"{Mend}, \"blockers\": \"d\"", $"{Mend}, \"status\": \"done\"").Single().Split(' ').Where(word => word.StartsWith('“')));

    [Theory]
    [InlineData("\"topic\": \"mend\", \"author\": \"ada\", \"next\": \"a\"", "\"topic\": \"mend\", \"author\": \"bo\", \"next\": \"b\"")]
    [InlineData("\"author\": \"ada\", \"next\": \"a\"", "\"author\": \"ada\", \"next\": \"b\"")]
    [InlineData("\"topic\": \"mend\", \"author\": \"ada\", \"next\": \"a\"", "\"topic\": \"mend\", \"author\": \"ada\"")]
    [InlineData("\"topic\": \"mend\", \"author\": \"ada\", \"next\": \"a\"", "\"topic\": \"mend\", \"author\": \"bo\", \"status\": \"done\"")]
    [InlineData("\"topic\": \"mend\", \"author\": \"ada\", \"next\": \"a\"", "\"topic\": \"mend\", \"author\": \"bo\", \"with\": [\"ada\"], \"status\": \"in progress\"")]
    public void Notes_that_all_still_hold_are_told_and_need_no_line(string one, string other) => Assert.Empty(Lines(one, other));

    [Theory]
    [InlineData("\"status\": \"done\"")]
    [InlineData("\"next\": \"b\"")]
    public void What_somebody_posts_for_both_settles_what_the_other_left(string members) =>
        Assert.Contains("“a” (Ada Nordli on mend", Assert.Single(Lines($"{Mend}, \"next\": \"a\"", $"\"topic\": \"mend\", \"author\": \"bo\", \"with\": [\"ada\"], {members}")), StringComparison.Ordinal);
}
