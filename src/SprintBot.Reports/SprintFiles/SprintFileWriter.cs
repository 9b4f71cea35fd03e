using System.Text.Encodings.Web;
using System.Text.Json;

namespace SprintBot.Reports.SprintFiles;

/// <summary>Writes a sprint file: UTF-8, indented, lines that end with LF, letters of all scripts legible. The same sprint gives the same bytes.</summary>
public static class SprintFileWriter
{
    /// <summary>What a sprint's file is called in its folder, and in the zip of a report.</summary>
    public const string Name = "sprint.json";

    private static readonly SprintFileJson Json = new(new JsonSerializerOptions(SprintFileJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Write(SprintFile file) => [.. JsonSerializer.SerializeToUtf8Bytes(file, Json.SprintFile), (byte)'\n'];
}
