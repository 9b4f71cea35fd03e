using System.Text.Json.Serialization;

namespace SprintBot.Sprints;

[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[][]>>))]
internal sealed partial class DayWordsJson : JsonSerializerContext;
