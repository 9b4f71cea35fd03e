using SprintBot.Reports.Tests;

namespace SprintBot.Tests.Packaging;

/// <summary>Who uses the program is told what it is made of.</summary>
public sealed class ThirdPartyTests
{
    [Fact]
    public void THIRD_PARTY_tells_every_package_of_the_program_with_its_licence()
    {
        var made = ThirdPartyList.Write(ThirdPartyList.Packages());
        var kept = Path.Combine(SharedSprint.Sources, "THIRD-PARTY.md");
        if (File.Exists(kept) && File.ReadAllText(kept).ReplaceLineEndings("\n") == made)
            return;
        var beside = Directory.CreateDirectory(Path.Combine(SharedSprint.Sources, "artifacts")).FullName;
        File.WriteAllText(Path.Combine(beside, "THIRD-PARTY.md"), made);
        Assert.Fail("THIRD-PARTY.md is not what the restored packages say. Look over artifacts/THIRD-PARTY.md and put it in its place.");
    }

    [Fact]
    public void What_only_builds_or_tests_the_program_is_not_told()
    {
        var names = ThirdPartyList.Packages().Select(package => package.Name).ToList();
        Assert.Contains("LiteDB", names);
        Assert.DoesNotContain("Microsoft.CodeAnalysis.BannedApiAnalyzers", names);
        Assert.DoesNotContain("xunit", names);
    }
}
