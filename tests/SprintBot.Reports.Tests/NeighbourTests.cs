using NodaTime;
using SprintBot.Reports.Compiling;
using SprintBot.Reports.Rendering;
using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

/// <summary>A sprint among others of its server.</summary>
public sealed class NeighbourTests
{
    private static readonly SprintRecord Record = SprintFileReader.Read("""
        {"sprint": {"name": "Quay sprint", "location": "Bergen", "start": "2026-05-29", "end": "2026-05-30"}, "people": [{"id": "ada", "displayName": "Ada Nordli"}], "updates": [{"day": "2026-05-29", "author": "ada", "text": "Dug."}]}
        """u8).ToRecord();

    private static string Report(params (string Name, int Year, int Month, string? Location)[] others)
    {
        var sprints = others.Select((other, index) => Record.Sprint with { Id = 1000 + index, Name = other.Name, Start = new LocalDate(other.Year, other.Month, 3), End = new LocalDate(other.Year, other.Month, 9), Location = other.Location });
        return ReportTemplates.BesideTheProgram().Find("people")!.Render(SprintReportCompiler.Compile(Record with { Others = [.. sprints] }, _ => true), default).Text;
    }

    [Fact]
    public void The_first_of_its_year_says_nothing_of_others() => Assert.DoesNotContain("this year", Report(("Old", 2025, 1, null)), StringComparison.Ordinal);

    [Fact]
    public void A_later_one_says_which_it_is() =>
        Assert.Contains("One of us sat down in Bergen, for the third sprint this year.", Report(("A", 2026, 1, null), ("B", 2026, 2, null), ("C", 2026, 11, null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Porto", "The next sprint is Next, 3–9 July 2026, in Porto.")]
    [InlineData(null, "The next sprint is Next, 3–9 July 2026.")]
    public void The_next_one_is_told(string? location, string expected) => Assert.Contains(expected, Report(("Later", 2026, 9, null), ("Next", 2026, 7, location)), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, "first")]
    [InlineData(12, "twelfth")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(22, "22nd")]
    [InlineData(103, "103rd")]
    [InlineData(111, "111th")]
    public void Numbers_have_an_order(int number, string expected) => Assert.Equal(expected, ReportWords.Ordinal(number));
}
