namespace SprintBot.Sandbox;

/// <summary>The verb <c>serve</c>: a sandbox with one guild and one channel, until it is interrupted.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(int port, TextWriter output, CancellationToken ct)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Port = port }, ct);
        var channel = sandbox.CreateGuild("Sandbox").CreateTextChannel("sprint");
        await output.WriteLineAsync($"API      {sandbox.ApiUrl}");
        await output.WriteLineAsync($"Files    {sandbox.CdnHost}");
        await output.WriteLineAsync($"Token    {sandbox.Token}");
        await output.WriteLineAsync($"Guild    {channel.Guild!.Id}");
        await output.WriteLineAsync($"Channel  {channel.Id}");
        await output.FlushAsync(ct);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        }
        catch (OperationCanceledException)
        {
            // Interrupting is how one stops it.
        }

        return 0;
    }
}
