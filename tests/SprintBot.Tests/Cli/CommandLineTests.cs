namespace SprintBot.Tests.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("fly", "sprintbot: There is no verb “fly”; there are run, report, rst, export, import, erase, check, backup, restore. See “sprintbot --help”.\n")]
    [InlineData("--fly", "sprintbot: There is no option “--fly”. See “sprintbot --help”.\n")]
    public async Task What_it_does_not_know_is_refused_in_one_line(string word, string expected)
    {
        var (exitCode, output, error) = await SprintBotProgram.RunAsync("", word);
        Assert.Equal((2, "", expected), (exitCode, output, error.ReplaceLineEndings("\n")));
    }
}
