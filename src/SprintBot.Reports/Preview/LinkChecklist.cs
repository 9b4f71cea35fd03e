using SprintBot.Markup.RstReading;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Preview;

/// <summary>Targets and references that are wrong, as lines of the checklist.</summary>
internal static class LinkChecklist
{
    private const int Most = 40;

    public static IEnumerable<ChecklistLine> For(IReadOnlyList<RstLinkFault> faults)
    {
        var lines = faults.Take(Most).Select(LineOf);
        return faults.Count <= Most ? lines : lines.Append(ChecklistLine.Wrong($"{faults.Count - Most} more links are wrong.", "Mend the first ones, and make a preview again."));
    }

    private static ChecklistLine LineOf(RstLinkFault fault) => fault.Kind switch
    {
        RstLinkFaultKind.Unreferenced => ChecklistLine.Loose($"Line {fault.Line}: nothing refers to the target “{fault.Name}”.", "Link to it, or take it out."),
        RstLinkFaultKind.Undefined => ChecklistLine.Wrong($"Line {fault.Line}: the link “{fault.Name}” leads nowhere.", $"Add its target, .. _`{fault.Name}`: and the address, or take the link out."),
        _ => ChecklistLine.Wrong($"Line {fault.Line}: there is a second target “{fault.Name}”.", "Give one of them another name."),
    };
}
