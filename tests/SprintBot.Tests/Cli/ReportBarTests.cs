using Spectre.Console;
using SprintBot.Cli;

namespace SprintBot.Tests.Cli;

public sealed class ReportBarTests : IDisposable
{
    private readonly StringWriter drawn = new();

    public void Dispose() => drawn.Dispose();

    private IAnsiConsole Terminal => AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(drawn) });

    [Fact]
    public async Task Each_step_is_shown_and_the_result_comes_back()
    {
        var result = await ReportBar.ShowAsync(Terminal, photos: 1, async progress =>
        {
            progress.Report("Laying out");
            await Task.Yield();
            progress.Report("Printing [1].jpg");
            return 7;
        });
        Assert.Equal(7, result);
        Assert.Contains("0% Laying out", drawn.ToString(), StringComparison.Ordinal);
        Assert.Contains("16% Printing [1].jpg", drawn.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_wrong_comes_out() =>
        await Assert.ThrowsAsync<VerbFailure>(() => ReportBar.ShowAsync<int>(Terminal, photos: 0, _ => throw new VerbFailure("no room.")));
}
