using System.Text.Json.Serialization;

namespace SprintBot.Reports.Words;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ReportLanguageJson : JsonSerializerContext;
