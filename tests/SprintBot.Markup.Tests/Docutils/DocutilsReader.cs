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

    private readonly Lazy<Process> _process = new(() => Start(Path.Combine(AppContext.BaseDirectory, "Docutils", "read_rst.py")));
    private readonly Lock _oneAtATime = new();

    public static bool IsInstalled => Installed.Value;

    public DocutilsReading Read(string rst)
    {
        lock (_oneAtATime)
        {
            var process = _process.Value;
            process.StandardInput.WriteLine(JsonSerializer.Serialize(new { rst }));
            process.StandardInput.Flush();
            var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The docutils process ended.");
            return JsonSerializer.Deserialize<DocutilsReading>(answer, Names)!;
        }
    }

    public void Dispose()
    {
        if (!_process.IsValueCreated)
            return;

        _process.Value.StandardInput.Close();
        _process.Value.WaitForExit();
        _process.Value.Dispose();
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
