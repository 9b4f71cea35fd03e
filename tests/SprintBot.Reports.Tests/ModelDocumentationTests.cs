using Scriban.Runtime;
using SprintBot.Reports.Model;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Tests;

/// <summary>templates/README.md tells the whole model, and nothing that there is not.</summary>
public sealed class ModelDocumentationTests
{
    private static readonly (Type Type, string Heading)[] Model =
    [
        (typeof(SprintReport), "report"), (typeof(ReportPerson), "person"), (typeof(ReportAttendee), "attendee"), (typeof(ReportPassage), "passage"),
        (typeof(ReportQuote), "quote"), (typeof(ReportTopic), "topic"), (typeof(ReportSubject), "subject"), (typeof(ReportDay), "day"), (typeof(ReportLooseEnd), "loose end"),
        (typeof(ReportPhoto), "photo"), (typeof(ReportNext), "next sprint"), (typeof(ChecklistLine), "checklist line"),
    ];

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(SharedSprint.Sources, "templates", "README.md"));

    public static TheoryData<string> Headings => new(Model.Select(entry => entry.Heading));

    [Theory]
    [MemberData(nameof(Headings))]
    public void Every_member_stands_there_with_its_type(string heading)
    {
        var type = Model.Single(entry => entry.Heading == heading).Type;
        var members = type.GetProperties().Select(property => $"| `{StandardMemberRenamer.Rename(property)}` | {Kind(property.PropertyType)} |").Order();
        var told = Lines.SkipWhile(line => line != $"### {heading}").Skip(1).TakeWhile(line => !line.StartsWith('#')).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(members, told.Select(line => string.Join('|', line.Split('|')[..3]) + "|").Order());
    }

    private static string Kind(Type type)
    {
        if (type.IsGenericType)
            return $"list of {Kind(type.GetGenericArguments()[0])}";
        return type == typeof(string) || type.IsEnum ? "text" : type == typeof(Rst) ? "reST" : type == typeof(bool) ? "yes or no" : type == typeof(int) ? "number" : Model.Single(entry => entry.Type == type).Heading;
    }
}
