namespace SprintBot.Discord.Rest;

/// <summary>A request's route: what the rate limits and the logs know it by, and its path with all ids.</summary>
/// <param name="Method">GET, POST, PUT, PATCH or DELETE.</param>
/// <param name="Template">The path with names for the ids, such as <c>/channels/{channel}/messages</c>.</param>
/// <param name="Path">The path itself, under the API's address; a secret where it holds an interaction's token.</param>
/// <param name="MajorId">The top-level resource that buckets are kept by: channel, guild, or webhook with token.</param>
internal sealed record Route(HttpMethod Method, string Template, string Path, string MajorId = "")
{
    /// <summary>
    /// The token of an interaction, when the path holds one: a secret. Such requests need no bot token and do not count towards the global
    /// limit, and their 401s and 404s say nothing of the bot's token.
    /// </summary>
    public string? InteractionToken { get; init; }

    /// <summary>After this long the answer is worth nothing: an interaction's first one after three seconds, its others after fifteen minutes.</summary>
    public TimeSpan WorthlessAfter { get; init; } = TimeSpan.MaxValue;

    /// <summary>Whether a second try after an unknown outcome can do no harm.</summary>
    public bool IsSafeToRepeat { get; init; }

    /// <summary>The method and the path without ids.</summary>
    public string Name { get; } = $"{Method} {Template}";

    public bool IsInteraction => InteractionToken is not null;

    public override string ToString() => Name;
}
