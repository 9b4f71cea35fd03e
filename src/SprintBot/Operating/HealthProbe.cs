namespace SprintBot.Operating;

/// <summary>Asks a running bot on this machine how it is.</summary>
internal static class HealthProbe
{
    private const int LargestAnswer = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Whether it is well, and what it says; when it does not answer, that.</summary>
    /// <param name="port">The one that <c>Operating:Port</c> names.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<(bool Healthy, string Answer)> AskAsync(int port, CancellationToken ct)
    {
        using var direct = new HttpClientHandler { UseProxy = false }; // it is this machine that is asked
        using var http = new HttpClient(direct) { Timeout = Patience, MaxResponseContentBufferSize = LargestAnswer };
        var address = new ListeningAddress(ListeningAddress.Loopback, port);
        try
        {
            using var response = await http.GetAsync(new Uri($"http://{address.Authority}{ListeningAddress.HealthPath}"), ct);
            return (response.IsSuccessStatusCode, (await response.Content.ReadAsStringAsync(ct)).Trim());
        }
        catch (HttpRequestException fault)
        {
            return (false, $"Nothing answers on {address.Authority}: {fault.Message}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (false, $"The bot has not answered on {address.Authority} for {Patience.TotalSeconds} s.");
        }
    }
}
