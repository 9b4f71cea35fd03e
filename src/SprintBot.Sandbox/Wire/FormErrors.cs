using System.Globalization;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox;

/// <summary>Gathers what is wrong with a body, field by field, into the nested <c>errors</c> of Discord's 50035.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject root = [];

    public bool Any => root.Count > 0;

    public void Add(string path, string code, string message)
    {
        var node = root;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node[step] is not JsonObject next) node[step] = next = [];
            node = next;
        }

        if (node["_errors"] is not JsonArray list) node["_errors"] = list = [];
        list.Add(new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void Required(string path) => Add(path, "BASE_TYPE_REQUIRED", "This field is required");

    public void Choices(string path, IEnumerable<long> allowed) =>
        Add(path, "BASE_TYPE_CHOICES", $"Value must be one of {{{string.Join(", ", allowed)}}}.");

    public void TooLong(string path, int limit) =>
        Add(path, "BASE_TYPE_MAX_LENGTH", string.Create(CultureInfo.InvariantCulture, $"Must be {limit} or fewer in length."));

    public void BadLength(string path, int least, int most) =>
        Add(path, "BASE_TYPE_BAD_LENGTH", string.Create(CultureInfo.InvariantCulture, $"Must be between {least} and {most} in length."));

    /// <summary>Checks a text that must be there and have a length within the limits.</summary>
    public void Text(JsonNode? value, string path, int least, int most)
    {
        if (value is null)
        {
            Required(path);
            return;
        }

        OptionalText(value, path, least, most);
    }

    public void OptionalText(JsonNode? value, string path, int least, int most)
    {
        if (value is null) return;
        if (value.AsText() is not { } text)
        {
            Add(path, "BASE_TYPE_BAD_TYPE", "Could not interpret value as string.");
            return;
        }

        if (text.Length < least || text.Length > most)
        {
            if (least > 0) BadLength(path, least, most);
            else TooLong(path, most);
        }
    }

    public void ThrowIfAny()
    {
        if (Any) throw new RefusedRequest(400, 50035, "Invalid Form Body", root);
    }
}
