namespace SprintBot.Markup.Tree;

/// <summary>
/// How the ids in a text become words. A look-up that is missing, or that answers null or an empty text, leaves the id readable:
/// <c>@123</c>, <c>#123</c>, <c>&amp;123</c>, a date in UTC. No look-up may throw.
/// </summary>
public sealed record MentionNames
{
    /// <summary>Knows nobody: every id stays a number.</summary>
    public static MentionNames None { get; } = new();

    /// <summary>The words for a person, from <c>&lt;@id&gt;</c> or <c>&lt;@!id&gt;</c>; with an @ if one is wanted.</summary>
    public Func<ulong, string?>? User { get; init; }

    /// <summary>The words for a channel, from <c>&lt;#id&gt;</c>; with a # if one is wanted.</summary>
    public Func<ulong, string?>? Channel { get; init; }

    /// <summary>The words for a role, from <c>&lt;@&amp;id&gt;</c>.</summary>
    public Func<ulong, string?>? Role { get; init; }

    /// <summary>
    /// The words for a moment, from <c>&lt;t:seconds&gt;</c> or <c>&lt;t:seconds:style&gt;</c>: seconds since 1970 in UTC, and one of Discord's
    /// style letters (t, T, d, D, f, F, s, S, R) or null.
    /// </summary>
    public Func<long, char?, string?>? Timestamp { get; init; }
}
