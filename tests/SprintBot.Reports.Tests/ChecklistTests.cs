using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

/// <summary>The checklist is sorted by weight, and says so.</summary>
public sealed class ChecklistTests
{
    private static readonly ChecklistLine[] Lines = [ChecklistLine.Polish("One.", "A."), ChecklistLine.Loose("Two.", "B."), ChecklistLine.Wrong("Three.", "C."), ChecklistLine.Missing("Four.", "D."), ChecklistLine.Wrong("Five.", "E.")];

    [Fact]
    public void The_weightiest_come_first_and_those_of_one_weight_in_their_order() =>
        Assert.Equal(["Three.", "Five.", "Four.", "Two.", "One."], Checklist.Sorted(Lines).Select(line => line.Finding));

    [Fact]
    public void The_file_has_a_heading_for_each_weight_that_there_is()
    {
        Assert.Equal("May be wrong:\n- Three. C.\n- Five. E.\n\nMissing:\n- Four. D.\n\nLoose ends:\n- Two. B.\n\nPolish:\n- One. A.\n", Checklist.ToText(Lines));
        Assert.Equal("Polish:\n- One. A.\n", Checklist.ToText(Lines[..1]));
        Assert.Equal("", Checklist.ToText([]));
    }
}
