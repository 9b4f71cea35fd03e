using System.Diagnostics;
using System.Text;

namespace SprintBot.Tests.Cli;

/// <summary>The program as a shell runs it.</summary>
internal static class SprintBotProgram
{
    public static Task<(int ExitCode, string Output, string Error)> RunAsync(string input, params IEnumerable<string> arguments) => RunOnAsync(data: null, input, arguments);

    /// <param name="data">The data file; null for the usual one.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">As in a shell.</param>
    public static Task<(int ExitCode, string Output, string Error)> RunOnAsync(string? data, string input, params IEnumerable<string> arguments) =>
        RunInAsync(data is null ? [] : new() { ["Storage__Path"] = data }, input, arguments);

    /// <param name="environment">What is set besides.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="arguments">As in a shell.</param>
    public static async Task<(int ExitCode, string Output, string Error)> RunInAsync(Dictionary<string, string> environment, string input, params IEnumerable<string> arguments)
    {
        using var process = Start(environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    /// <param name="environment">What is set besides.</param>
    /// <param name="arguments">As in a shell.</param>
    public static Process Start(Dictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var start = new ProcessStartInfo(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"), ["exec", Path.Combine(AppContext.BaseDirectory, "sprintbot.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
