namespace SprintBot.Reports.Tests.Preview;

public sealed class NeedsRst2HtmlTheoryAttribute : TheoryAttribute
{
    public NeedsRst2HtmlTheoryAttribute() => Skip = Rst2Html.Program is null ? Rst2Html.Missing : null;
}
