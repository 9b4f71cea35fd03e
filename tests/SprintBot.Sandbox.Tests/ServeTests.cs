namespace SprintBot.Sandbox.Tests;

public sealed class ServeTests
{
    [Fact]
    public async Task The_verb_serve_says_where_it_listens_and_stops_when_interrupted()
    {
        using var interrupted = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var output = new Lines();
        var serving = Serve.RunAsync(0, output, interrupted.Token);
        await output.Complete.WaitAsync(interrupted.Token);
        var api = output.ToString().Split('\n')[0].Split(' ')[^1].Trim();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        Assert.Contains("ws://127.0.0.1:", await http.GetStringAsync(new Uri(api + "/gateway"), interrupted.Token), StringComparison.Ordinal);
        await interrupted.CancelAsync();
        Assert.Equal(0, await serving);
    }

    /// <summary>A writer that tells when all has been said.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly TaskCompletionSource complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Complete => complete.Task;

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            complete.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
