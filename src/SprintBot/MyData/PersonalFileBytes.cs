using System.Text.Encodings.Web;
using System.Text.Json;

namespace SprintBot.MyData;

/// <summary>The files' bytes: UTF-8, with letters of all scripts legible.</summary>
internal static class PersonalFileBytes
{
    private static readonly PersonalFileJson Json = new(new JsonSerializerOptions(PersonalFileJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static byte[] Of(PersonalFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Json.PersonalFile);

    public static byte[] Of(PersonalSprintFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Json.PersonalSprintFile);
}
