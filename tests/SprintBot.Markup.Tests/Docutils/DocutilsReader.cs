using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SprintBot.Markup.Tests.Docutils;

/// <summary>docutils in one process that stays open: reStructuredText in, what a reader sees out.</summary>
public sealed class DocutilsReader : IDisposable
{
    public const string Missing = "/usr/bin/python3 with docutils is missing (Debian's python3-docutils)";

    internal const string Python = "/usr/bin/python3";
    private static readonly Lazy<bool> Installed = new(HasDocutils);
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    private readonly Lazy<Process> shared = new(() => Start(Path.Combine(AppContext.BaseDirectory, "Docutils", "read_rst.py")));
    private readonly Lock oneAtATime = new();

    public static bool IsInstalled => Installed.Value;

    public DocutilsReading Read(string rst)
    {
        lock (oneAtATime)
        {
            var process = shared.Value;
            process.StandardInput.WriteLine(JsonSerializer.Serialize(new { rst }));
            process.StandardInput.Flush();
            var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The docutils process ended.");
            return JsonSerializer.Deserialize<DocutilsReading>(answer, Names)!;
        }
    }

    public void Dispose()
    {
        if (!shared.IsValueCreated)
            return;

        shared.Value.StandardInput.Close();
        shared.Value.WaitForExit();
        shared.Value.Dispose();
    }

    private static bool HasDocutils()
    {
        if (!File.Exists(Python))
            return false;

        using var process = Start("-c", "import docutils");
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(Python, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = new UTF8Encoding(false),
        StandardOutputEncoding = new UTF8Encoding(false),
    })!;
}
