using System.Text.Json.Serialization;

namespace SprintBot.MyData;

/// <summary>The JSON of <c>my-data.json</c> and the sprint files beside it, as the sprint file's reader takes it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(PersonalFile))]
internal sealed partial class PersonalFileJson : JsonSerializerContext;
