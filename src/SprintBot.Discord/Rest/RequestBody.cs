using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SprintBot.Discord.Rest;

/// <summary>What a request holds: JSON, or JSON and files. A new <see cref="HttpContent"/> is made for each try. See “Uploading Files”.</summary>
internal sealed class RequestBody
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeHeaderValue Unknown = new("application/octet-stream");
    private readonly byte[] json;
    private readonly IReadOnlyList<FileUpload> files;

    private RequestBody(byte[] json, IReadOnlyList<FileUpload> files)
    {
        this.json = json;
        this.files = files;
    }

    public static RequestBody Of<T>(T value, JsonTypeInfo<T> type, IReadOnlyList<FileUpload>? files = null) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), files ?? []);

    public bool HasFiles => files.Count > 0;

    public HttpContent ToContent()
    {
        var payload = new ByteArrayContent(json) { Headers = { ContentType = Json } };
        if (files.Count == 0)
            return payload;
        payload.Headers.ContentDisposition = Disposition("payload_json", null);
        var form = new MultipartFormDataContent { payload };
        for (var index = 0; index < files.Count; index++)
        {
            var part = new ReadOnlyMemoryContent(files[index].Content);
            part.Headers.ContentType = MediaTypeHeaderValue.TryParse(files[index].ContentType, out var type) ? type : Unknown;
            part.Headers.ContentDisposition = Disposition($"files[{index}]", AsciiName(index, files[index].Name));
            form.Add(part);
        }
        return form;
    }

    private static ContentDispositionHeaderValue Disposition(string name, string? fileName) =>
        new("form-data") { Name = $"\"{name}\"", FileName = fileName is null ? null : $"\"{fileName}\"" };

    /// <summary>.NET encodes other names in a way that Discord does not read; the real one goes into the attachments' list.</summary>
    private static string AsciiName(int index, string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Length is > 1 and <= 10 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? $"file{index}{extension}" : $"file{index}";
    }
}
