namespace SprintBot.Sandbox;

/// <summary>A method and a path as openapi.json writes it, with what answers it.</summary>
internal sealed record Route(string Method, string Template, Func<RestRequest, RestAnswer> Answer)
{
    private readonly string[] segments = Template.Split('/');

    /// <summary>Routes with a token in the path need no Authorization, and do not count towards the global limit.</summary>
    public bool IsOpen => Template.Contains("_token}", StringComparison.Ordinal);

    public bool NeedsToken => !IsOpen && Template != "/gateway";

    /// <summary>How many requests a bucket takes in a window; Discord tells this only by its headers.</summary>
    public (int Count, TimeSpan Window) Limit => (Method, Template) switch
    {
        ("POST" or "PATCH", "/channels/{channel_id}/messages" or "/channels/{channel_id}/messages/{message_id}") => (5, TimeSpan.FromSeconds(5)),
        ("PUT" or "POST" or "PATCH", _) when Template.Contains("/commands", StringComparison.Ordinal) => (5, TimeSpan.FromSeconds(20)),
        _ when IsOpen => (5, TimeSpan.FromSeconds(1)),
        _ => (30, TimeSpan.FromSeconds(5)),
    };

    public bool Fits(string[] path, out Dictionary<string, string> values)
    {
        values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (path.Length != segments.Length) return false;
        for (var index = 0; index < path.Length; index++)
        {
            if (segments[index].StartsWith('{')) values[segments[index].Trim('{', '}')] = path[index];
            else if (segments[index] != path[index]) return false;
        }

        return true;
    }

    /// <summary>The resource that has buckets of its own: a channel, a guild, a webhook with its token.</summary>
    public static string TopLevel(IReadOnlyDictionary<string, string> values)
    {
        var names = new[] { "channel_id", "guild_id", "webhook_id", "webhook_token", "interaction_token" };
        return string.Join(':', names.Where(values.ContainsKey).Select(name => values[name]));
    }
}
