using System.Text.Json.Serialization;

namespace SprintBot.Interactions.Languages;

[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class LanguageJson : JsonSerializerContext;
