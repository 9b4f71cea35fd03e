namespace SprintBot.Reports.Tests.Preview;

public sealed class NeedsRst2HtmlFactAttribute : FactAttribute
{
    public NeedsRst2HtmlFactAttribute() => Skip = Rst2Html.Program is null ? Rst2Html.Missing : null;
}
