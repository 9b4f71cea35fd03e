namespace SprintBot.Discord.Rest;

/// <summary>Downloads attachments from the allowed hosts and no others.</summary>
internal sealed class AttachmentDownload(HttpClient http, DiscordOptions options, TimeProvider time)
{
    private const int BlockSize = 81_920;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public async Task<ReadOnlyMemory<byte>> ReadAsync(Uri url, long maxBytes, CancellationToken ct)
    {
        if (!IsAllowed(url))
            throw new AttachmentException("The attachment is not on one of the allowed hosts.");
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            return await DownloadAsync(url, maxBytes, either.Token);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            throw new AttachmentException($"{url.Host} did not send the whole attachment.");
        }
    }

    private async Task<ReadOnlyMemory<byte>> DownloadAsync(Uri url, long maxBytes, CancellationToken ct)
    {
        using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!response.IsSuccessStatusCode)
            throw new AttachmentException($"{url.Host} answered with {(int)response.StatusCode} instead of the attachment.");
        var length = response.Content.Headers.ContentLength;
        if (length > maxBytes)
            throw TooLarge(maxBytes);
        await using var source = await response.Content.ReadAsStreamAsync(ct);
        using var content = new MemoryStream((int)(length ?? 0));
        var block = new byte[BlockSize];
        while (await source.ReadAsync(block, ct) is > 0 and var count)
        {
            if (content.Length + count > maxBytes)
                throw TooLarge(maxBytes);
            content.Write(block, 0, count);
        }
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private bool IsAllowed(Uri url)
    {
        if (!url.IsAbsoluteUri || url.UserInfo.Length > 0)
            return false;
        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            return false;
        var host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost; // IPv6 with its brackets
        return options.CdnHosts.Contains($"{host}:{url.Port}", StringComparer.OrdinalIgnoreCase)
            || (url.IsDefaultPort && options.CdnHosts.Contains(host, StringComparer.OrdinalIgnoreCase));
    }

    private static AttachmentException TooLarge(long maxBytes) => new($"The attachment has more than {maxBytes} bytes.");
}
