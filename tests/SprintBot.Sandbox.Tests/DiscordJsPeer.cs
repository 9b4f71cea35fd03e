using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace SprintBot.Sandbox.Tests;

/// <summary>The bot on discord.js in a process of its own, and the lines it prints.</summary>
internal sealed class DiscordJsPeer : IAsyncDisposable
{
    private readonly Process process;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();

    public DiscordJsPeer(SandboxServer sandbox)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = NeedsNodeFactAttribute.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { "peer.mjs", $"http://{sandbox.ApiUrl.Authority}/api", sandbox.Token }) start.ArgumentList.Add(argument);
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The next thing it says; whatever is not the expected thing fails the test.</summary>
    public async Task<JsonNode> SaysAsync(string what, CancellationToken ct)
    {
        var line = await lines.Reader.ReadAsync(ct);
        Assert.Contains($"\"what\":\"{what}\"", line, StringComparison.Ordinal);
        return JsonNode.Parse(line)!;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private void Take(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line)) lines.Writer.TryWrite(line);
    }
}
