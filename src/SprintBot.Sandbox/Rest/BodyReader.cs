using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SprintBot.Sandbox;

/// <summary>Reads a body: JSON, or a form whose files are named <c>files[n]</c>.</summary>
internal static class BodyReader
{
    public static async Task<(JsonNode? Body, Dictionary<int, SandboxFile> Files)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var bytes = await AllAsync(request.Body, ct);
        if (bytes.Length == 0) return (null, []);
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        if (type?.MediaType == "application/json") return (Parse(bytes), []);
        if (type?.MediaType == "multipart/form-data") return await FormAsync(bytes, HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), ct);
        throw new RefusedRequest(
            400, 50035, "Expected \"Content-Type\" header to be one of {'application/json', 'application/x-www-form-urlencoded', 'multipart/form-data'}.");
    }

    private static async Task<byte[]> AllAsync(Stream body, CancellationToken ct)
    {
        using var all = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = await body.ReadAsync(buffer, ct)) > 0)
        {
            all.Write(buffer, 0, count);
            if (all.Length > RestRequest.RequestLimit) throw RefusedRequest.TooLarge();
        }

        return all.ToArray();
    }

    private static JsonNode? Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            throw RefusedRequest.InvalidJson();
        }
    }

    private static async Task<(JsonNode?, Dictionary<int, SandboxFile>)> FormAsync(byte[] bytes, string boundary, CancellationToken ct)
    {
        using var stream = new MemoryStream(bytes);
        var reader = new MultipartReader(boundary, stream);
        var fields = new JsonObject();
        JsonNode? payload = null;
        var files = new Dictionary<int, SandboxFile>();
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (section.GetContentDispositionHeader() is not { } disposition) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            var content = await AllAsync(section.Body, ct);
            // The plain parameter as it was sent: what a client encodes by RFC 2047, Discord shows encoded.
            var filename = HeaderUtilities.RemoveQuotes(disposition.FileName).ToString();
            if (name == "payload_json") payload = Parse(content);
            else if (filename.Length > 0) files.Add(NumberOf(name, files.Count), FileOf(filename, content));
            else fields[name] = System.Text.Encoding.UTF8.GetString(content);
        }

        return (payload ?? fields, files);
    }

    private static SandboxFile FileOf(string filename, byte[] content) =>
        content.Length > RestRequest.FileLimit ? throw RefusedRequest.TooLarge() : new SandboxFile(filename, content);

    private static int NumberOf(string name, int next) =>
        name.StartsWith("files[", StringComparison.Ordinal)
        && int.TryParse(name["files[".Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : next;
}
