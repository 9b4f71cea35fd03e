using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SprintBot.Reports.Preview;

/// <summary>
/// Runs docutils on a draft, which may hold whatever an organiser's template or hand put there: without a shell, in an empty folder, with no settings but
/// these, no files to include, no raw blocks, no environment of ours, and bounds on time and output.
/// </summary>
internal static class DocutilsProgram
{
    private const int MostOutput = 16 * 1024 * 1024;
    private const int MostErrors = 1024 * 1024;
    private const string Template = "page.txt";
    private const string Settings = "docutils.conf";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What Python needs of the environment to start; nothing that a setting or a token may be in.</summary>
    private static readonly string[] Kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE", "LOCALAPPDATA", "APPDATA", "VIRTUAL_ENV", "PYENV_ROOT", "PYENV_VERSION"];

    private static readonly string[] Arguments =
    [
        "--report=1", "--halt=5", "--exit-status=5", "--no-traceback", "--no-file-insertion", "--no-raw", "--no-generator", "--no-datestamp", "--no-source-link", "--strip-comments",
        "--input-encoding=utf-8", "--output-encoding=utf-8", "--error-encoding=utf-8", "--language=en", "--syntax-highlight=none", "--math-output=MathML", "--embed-stylesheet",
    ];

    /// <summary>The page, and what docutils had to say.</summary>
    /// <param name="program">The full path of docutils' program for HTML 5.</param>
    /// <param name="draft">What to read.</param>
    /// <param name="title">What the page is called.</param>
    /// <param name="time">For the limit in time.</param>
    /// <exception cref="DocutilsFailure">There is no page to be had in this way.</exception>
    public static async Task<DocutilsPage> RunAsync(string program, string draft, string title, TimeProvider time, CancellationToken ct)
    {
        var name = Path.GetFileName(program);
        try
        {
            var folder = Directory.CreateTempSubdirectory("sprintbot-preview-");
            try
            {
                return await RunAsync(program, draft, title, folder, time, ct);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
        catch (OperationCanceledException fault) when (!ct.IsCancellationRequested)
        {
            throw new DocutilsFailure($"{name} did not come to an end within {Timeout.TotalSeconds:0} seconds.", isFinal: true, fault);
        }
        catch (Exception fault) when (fault is Win32Exception or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new DocutilsFailure($"{name} can't be run: {fault.Message}", isFinal: false, fault);
        }
    }

    private static async Task<DocutilsPage> RunAsync(string program, string draft, string title, DirectoryInfo folder, TimeProvider time, CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, Template), HarmlessPage.DocutilsTemplate, Utf8, ct);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, Settings), $"[general]\nimage_loading: link\nroot_prefix: {folder.FullName}\n", Utf8, ct);
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        using var process = Process.Start(StartOf(program, title, folder))!;
        try
        {
            var writing = WriteAsync(process.StandardInput, draft, both.Token);
            var output = ReadAsync(process.StandardOutput.BaseStream, MostOutput, both.Token);
            var errors = ReadAsync(process.StandardError.BaseStream, MostErrors, both.Token);
            await foreach (var ended in Task.WhenEach(writing, output, errors))
                await ended; // the first that fails ends the rest with the process
            await process.WaitForExitAsync(both.Token);
            return PageOf(Path.GetFileName(program), process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo StartOf(string program, string title, DirectoryInfo folder)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder.CreateSubdirectory("empty").FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
        };
        if (Path.GetFileNameWithoutExtension(program) == "docutils")
            start.ArgumentList.Add("--writer=html5");
        foreach (var argument in Arguments)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add($"--title={title}");
        start.ArgumentList.Add($"--template={Path.Combine(folder.FullName, Template)}");
        var kept = Kept.Where(start.Environment.ContainsKey).ToDictionary(name => name, name => start.Environment[name]);
        start.Environment.Clear();
        foreach (var (name, value) in kept)
            start.Environment[name] = value;
        start.Environment["DOCUTILSCONFIG"] = Path.Combine(folder.FullName, Settings);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return start;
    }

    private static DocutilsPage PageOf(string name, int exitCode, string output, string errors)
    {
        if (exitCode != 0 || output.Length == 0)
            throw new DocutilsFailure($"{name} ended with {exitCode}: {errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "without a word"}", isFinal: false);
        if (!HarmlessPage.Is(output))
            throw new DocutilsFailure($"{name} made a page with more than text and pictures in it.", isFinal: true);
        return new DocutilsPage(output, DocutilsMessage.Read(errors));
    }

    /// <summary>A program that ends without reading is told by its exit code.</summary>
    private static async Task WriteAsync(StreamWriter input, string draft, CancellationToken ct)
    {
        try
        {
            await using (input)
                await input.WriteAsync(draft.AsMemory(), ct);
        }
        catch (IOException)
        {
            // The pipe is closed: what docutils answered, if anything, says why.
        }
    }

    private static async Task<string> ReadAsync(Stream stream, int most, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, ct) is var count and > 0)
        {
            if (bytes.Length + count > most)
                throw new DocutilsFailure($"docutils wrote more than {most / (1024 * 1024)} MB.", isFinal: true);
            bytes.Write(buffer, 0, count);
        }

        return Utf8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length).ReplaceLineEndings("\n");
    }
}
