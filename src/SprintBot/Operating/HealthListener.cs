using System.Net;
using System.Text;
using Microsoft.Extensions.Hosting;
using SprintBot.Storage;

namespace SprintBot.Operating;

/// <summary>Answers <c>/healthz</c>: 200 when all is well, else 503, with a line for each thing that was looked at. On this machine's own address always, and on the one that the settings name.</summary>
public sealed class HealthListener(ListeningAddress address, HealthCheck check) : BackgroundService
{
    private const int MostAtOnce = 16;

    private static readonly TimeSpan LongestHeaders = TimeSpan.FromSeconds(5);

    private readonly HttpListener listener = new();
    private readonly SemaphoreSlim free = new(MostAtOnce);

    /// <exception cref="ListeningException">The port can't be listened to.</exception>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var place in new[] { address, address with { Host = ListeningAddress.Loopback } }.Distinct())
            listener.Prefixes.Add($"http://{place.Authority}{ListeningAddress.HealthPath}/");
        (listener.TimeoutManager.IdleConnection, listener.IgnoreWriteExceptions) = (LongestHeaders, true);
        try
        {
            listener.Start();
        }
        catch (HttpListenerException refused)
        {
            throw Refused(address, refused);
        }
        return base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        listener.Close();
    }

    public override void Dispose()
    {
        base.Dispose();
        free.Dispose();
        ((IDisposable)listener).Dispose();
    }

    /// <summary>Why a port can't be listened to, for whoever set it.</summary>
    internal static ListeningException Refused(ListeningAddress address, HttpListenerException cause) =>
        new($"{address.Authority} can't be listened to ({cause.Message}): another program has it, or it is no address of this machine. Name another in Operating:Port and Operating:Address.", cause);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await free.WaitAsync(stoppingToken);
            _ = AnswerAsync(await NextAsync(stoppingToken), stoppingToken);
        }
    }

    private async Task<HttpListenerContext> NextAsync(CancellationToken ct)
    {
        var coming = listener.GetContextAsync();
        try
        {
            return await coming.WaitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            _ = coming.Observed(); // closing the listener ends it, which is no fault
            throw;
        }
    }

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken ct)
    {
        try
        {
            var response = context.Response;
            (response.ContentType, response.KeepAlive) = ("text/plain; charset=utf-8", false);
            response.Headers["Cache-Control"] = "no-store";
            await AnswerAsync(context.Request, response, ct);
            response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            context.Response.Abort(); // whoever asked has gone, or the bot stops
        }
        finally
        {
            free.Release();
        }
    }

    private async Task AnswerAsync(HttpListenerRequest request, HttpListenerResponse response, CancellationToken ct)
    {
        if (request.HttpMethod is not ("GET" or "HEAD"))
        {
            (response.StatusCode, response.Headers["Allow"]) = ((int)HttpStatusCode.MethodNotAllowed, "GET, HEAD");
            return;
        }
        var report = await check.AskAsync(ct);
        var body = Encoding.UTF8.GetBytes(string.Join('\n', report.Lines) + "\n");
        response.StatusCode = (int)(report.IsHealthy ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable);
        response.ContentLength64 = body.Length;
        if (request.HttpMethod == "GET")
            await response.OutputStream.WriteAsync(body, ct);
    }
}
