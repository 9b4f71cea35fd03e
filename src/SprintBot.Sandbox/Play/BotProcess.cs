using System.Collections.Concurrent;
using System.Diagnostics;

namespace SprintBot.Sandbox.Play;

/// <summary>The real bot as a process of its own, started again when it dies; it is told of the sandbox by its ordinary settings.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const int MostRestarts = 20;
    private static readonly TimeSpan TimeoutOfStopping = TimeSpan.FromSeconds(10);

    private readonly SandboxServer sandbox;
    private readonly string dataFile;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly Task keepingUp;
    private Process process;

    public BotProcess(SandboxServer sandbox, string dataFile)
    {
        (this.sandbox, this.dataFile) = (sandbox, dataFile);
        process = Start();
        keepingUp = KeepUpAsync();
    }

    /// <summary>How often it had to be started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Resident memory in MiB.</summary>
    public double MemoryInMiB()
    {
        process.Refresh();
        return process.HasExited ? 0 : process.WorkingSet64 / 1024.0 / 1024.0;
    }

    /// <summary>Waits until it is connected and has its commands.</summary>
    /// <exception cref="PlayFailure">It gave up.</exception>
    public async Task WaitUntilReadyAsync(CancellationToken ct)
    {
        if (await Task.WhenAny(sandbox.WaitUntilReadyAsync(ct), keepingUp) == keepingUp)
            throw new PlayFailure($"the bot does not start: {string.Join(" ", lines.TakeLast(3))}");
        ct.ThrowIfCancellationRequested();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await keepingUp;
        stopping.Dispose();
        process.Dispose();
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            // The sandbox's folder has the bot's assembly but takes its libraries from the sandbox's own framework.
            ArgumentList = { "exec", "--runtimeconfig", Beside("sprintbot-sandbox.runtimeconfig.json"), "--depsfile", Beside("sprintbot-sandbox.deps.json"), Beside("sprintbot.dll"), "run" },
            WorkingDirectory = Path.GetDirectoryName(dataFile)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["Discord__Token"] = sandbox.Token;
        start.Environment["Discord__ApiUrl"] = sandbox.ApiUrl.ToString();
        start.Environment["Discord__CdnHosts"] = sandbox.CdnHost;
        start.Environment["Storage__Path"] = dataFile;
        var started = Process.Start(start) ?? throw new PlayFailure("the bot's process could not be started.");
        started.OutputDataReceived += (_, line) => Keep(line.Data);
        started.ErrorDataReceived += (_, line) => Keep(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private void Keep(string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }

    private async Task KeepUpAsync()
    {
        while (await DiedAsync() && Restarts < MostRestarts && process.ExitCode is not (1 or 2))
        {
            Restarts++;
            process.Dispose();
            process = Start();
        }
    }

    /// <summary>True when it died by itself; when it is to stop, it is told to and waited for.</summary>
    private async Task<bool> DiedAsync()
    {
        try
        {
            await process.WaitForExitAsync(stopping.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            using var timeout = new CancellationTokenSource(TimeoutOfStopping);
            await process.WaitForExitAsync(timeout.Token);
            return false;
        }
    }
}
