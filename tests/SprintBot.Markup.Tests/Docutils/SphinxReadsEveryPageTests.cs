using System.Diagnostics;
using CsCheck;
using SprintBot.Markup.Rst;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>A project of Sphinx with all pages of Specs and some random texts in it, built as strictly as it can be: <c>-n -W</c>.</summary>
public sealed class SphinxReadsEveryPageTests : IDisposable
{
    private const int RandomTexts = 40;
    private const uint Seed = 2026;
    private readonly DirectoryInfo project = Directory.CreateTempSubdirectory("sprintbot-sphinx-");

    [NeedsSphinxFact]
    public async Task Sphinx_has_nothing_to_say()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)
            .Concat(RandomPages());
        var pages = texts.Select(text => $"{RstText.Title("A page", '=')}\n{DiscordMarkdown.ToRst(text)}").ToList();
        for (var i = 0; i < pages.Count; i++)
            await Write($"page{i}.rst", pages[i]);
        await Write("conf.py", "");
        await Write("index.rst", $"{RstText.Title("All", '=')}\n.. toctree::\n   :glob:\n\n   page*\n");

        Assert.Equal((0, ""), await BuildAsync());
    }

    public void Dispose() => project.Delete(recursive: true);

    private static IEnumerable<string> RandomPages()
    {
        var random = new PCG(Seed);
        return Enumerable.Range(0, RandomTexts).Select(page => EveryTextSurvivesTests.Texts.Generate(random, null, out _));
    }

    private Task Write(string name, string text) => File.WriteAllTextAsync(Path.Combine(project.FullName, name), text);

    private async Task<(int ExitCode, string Messages)> BuildAsync()
    {
        string[] arguments = ["-m", "sphinx", "-q", "-n", "-W", "--keep-going", "-b", "html", ".", "_build"];
        using var process = Process.Start(new ProcessStartInfo(DocutilsReader.Python, arguments) { WorkingDirectory = project.FullName, RedirectStandardError = true })!;
        var messages = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, messages);
    }
}
