namespace SprintBot.Discord.Rest;

/// <summary>Downloads attachments from the allowed hosts and no others.</summary>
internal sealed class AttachmentDownload(HttpClient http, DiscordOptions options)
{
    private const int BlockSize = 81_920;

    public async Task<ReadOnlyMemory<byte>> ReadAsync(Uri url, long maxBytes, CancellationToken ct)
    {
        if (!IsAllowed(url))
            throw new AttachmentException($"The attachment is on {url.Host}, which is not one of the allowed hosts.");
        using var response = await http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, ct);
        if (!response.IsSuccessStatusCode)
            throw new AttachmentException($"{url.Host} answered with {(int)response.StatusCode} instead of the attachment.");
        if (response.Content.Headers.ContentLength > maxBytes)
            throw new AttachmentException($"The attachment has more than {maxBytes} bytes.");
        await using var source = await response.Content.ReadAsStreamAsync(ct);
        return await ReadAllAsync(source, maxBytes, ct);
    }

    private bool IsAllowed(Uri url)
    {
        if (!url.IsAbsoluteUri || url.UserInfo.Length > 0)
            return false;
        if (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
            return false;
        var host = url.IsDefaultPort ? url.IdnHost : $"{url.IdnHost}:{url.Port}";
        return options.CdnHosts.Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream source, long maxBytes, CancellationToken ct)
    {
        using var content = new MemoryStream();
        var block = new byte[BlockSize];
        while (await source.ReadAsync(block, ct) is > 0 and var count)
        {
            if (content.Length + count > maxBytes)
                throw new AttachmentException($"The attachment has more than {maxBytes} bytes.");
            content.Write(block, 0, count);
        }
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }
}
