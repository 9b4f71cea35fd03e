using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SprintBot.Sandbox;

namespace SprintBot.Benchmarks.Soaking;

/// <summary>The bot as a process of its own that is killed, started again and has no room on its disk for a while.</summary>
internal sealed class SoakedBot(string executable, SandboxServer sandbox, string folder) : IDisposable
{
    private Process? process;

    /// <summary>How often each kind of line was logged: its level and its source with the event's number.</summary>
    public ConcurrentDictionary<string, int> Lines { get; } = new();

    /// <summary>The first line of each kind that tells of a fault.</summary>
    public ConcurrentDictionary<string, string> Faults { get; } = new();

    /// <summary>Whether a task's exception was seen by nobody.</summary>
    public bool HasUnobserved { get; private set; }

    /// <summary>How often it ended by itself.</summary>
    public int Crashes { get; private set; }

    /// <summary>MiB of memory, since the last start.</summary>
    public List<double> Memory { get; } = [];

    /// <summary>Starts it; a write for which there is no room fails and does not end it.</summary>
    public void Start()
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", "trap '' XFSZ; exec \"$0\"", executable]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment["Discord__Token"] = sandbox.Token;
        start.Environment["Discord__ApiUrl"] = sandbox.ApiUrl.ToString();
        start.Environment["Discord__CdnHosts"] = sandbox.CdnHost;
        start.Environment["Storage__Path"] = Path.Combine(folder, "sprintbot.db");
        Memory.Clear();
        process = Process.Start(start) ?? throw new InvalidOperationException("The bot could not be started.");
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data is { Length: > 0 } said ? $"stderr: {said}" : null);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        using var killed = Interlocked.Exchange(ref process, null)!; // nobody looks at its memory any more
        killed.Kill();
        await killed.WaitForExitAsync(ct);
    }

    /// <summary>Starts it again where it has ended by itself.</summary>
    public void StartWhereItEnded()
    {
        if (process is not { HasExited: true } ended)
            return;
        Crashes++;
        process = null;
        ended.Dispose();
        Start();
    }

    /// <summary>Takes away all room on the disk, or gives it back.</summary>
    public async Task SetFullAsync(bool isFull, CancellationToken ct)
    {
        var limit = isFull ? "0:unlimited" : "unlimited:unlimited";
        if (process is not { } running)
            return;
        using var prlimit = Process.Start("prlimit", ["--pid", running.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={limit}"]);
        await prlimit.WaitForExitAsync(ct);
    }

    public void NoteMemory()
    {
        if (process is not { } running)
            return;
        try
        {
            running.Refresh();
            Memory.Add(running.WorkingSet64 / 1024.0 / 1024.0);
        }
        catch (InvalidOperationException)
        {
            // it has ended just now
        }
    }

    public void Dispose() => process?.Dispose();

    private void Note(string? line)
    {
        if (line is null)
            return;
        HasUnobserved |= line.Contains("unobserved", StringComparison.OrdinalIgnoreCase);
        var kind = KindOf(line);
        if (Lines.AddOrUpdate(kind, 1, (_, count) => count + 1) == 1 && !kind.StartsWith("info", StringComparison.Ordinal))
            Faults.TryAdd(kind, line);
    }

    /// <summary>Such as <c>fail: SprintBot.Interactions.InteractionRouter[101]</c>.</summary>
    private static string KindOf(string line)
    {
        var words = line.Split(' ', 5);
        return words is [_, _, var level, var source, ..] && level.EndsWith(':') ? $"{level} {source}" : "other";
    }
}
