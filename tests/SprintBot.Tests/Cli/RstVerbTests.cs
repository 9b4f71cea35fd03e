namespace SprintBot.Tests.Cli;

public sealed class RstVerbTests
{
    [Fact]
    public async Task Markdown_on_standard_input_becomes_reST_on_standard_output()
    {
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("*a* x_ 潮", "rst");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("*a* x\\_ 潮\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_gets_its_answer_and_a_bad_one_stops_nothing()
    {
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("{\"md\": \"*a*\"}\n\nnot JSON\n[]\n{\"md\": 7}\n{\"md\": \"\\ud800\"}\n{\"md\": \"b\\nc\"}\n", "rst", "--jsonl");
        Assert.Equal((0, ""), (exitCode, error));
        var answers = output.TrimEnd('\n').Split('\n');
        Assert.Equal(["rst", "error", "error", "error", "error", "rst"], answers.Select(answer => answer.Split('"')[1]));
        Assert.Contains("*a*", answers[0], StringComparison.Ordinal);
    }
}
