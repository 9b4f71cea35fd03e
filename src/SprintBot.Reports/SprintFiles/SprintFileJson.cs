using System.Text.Json;
using System.Text.Json.Serialization;

namespace SprintBot.Reports.SprintFiles;

/// <summary>The sprint file's JSON: names in camelCase, members that are not known left alone, comments allowed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(SprintFile))]
internal sealed partial class SprintFileJson : JsonSerializerContext;
