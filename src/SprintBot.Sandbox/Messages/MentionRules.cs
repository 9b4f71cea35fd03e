using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SprintBot.Sandbox;

/// <summary>Whom a text mentions, and whom of these <c>allowed_mentions</c> lets be pinged.</summary>
internal static partial class MentionRules
{
    [GeneratedRegex(@"<@!?(\d+)>")]
    public static partial Regex UserMention { get; }

    [GeneratedRegex(@"<@&(\d+)>")]
    public static partial Regex RoleMention { get; }

    [GeneratedRegex(@"<#(\d+)>")]
    public static partial Regex ChannelMention { get; }

    [GeneratedRegex("@(everyone|here)")]
    private static partial Regex EveryoneMention { get; }

    public static IEnumerable<ulong> Ids(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => ulong.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct();

    public static IEnumerable<ulong> Users(string text, JsonNode? allowed) => Allowed(Ids(UserMention, text), "users", allowed);

    public static IEnumerable<ulong> Roles(string text, JsonNode? allowed) => Allowed(Ids(RoleMention, text), "roles", allowed);

    public static bool Everyone(string text, JsonNode? allowed) => EveryoneMention.IsMatch(text) && (allowed is null || Parses(allowed, "everyone"));

    /// <summary>A reply pings by default, but not once a list of allowed mentions is given that does not say so.</summary>
    public static bool RepliedUser(JsonNode? allowed) => allowed is null || allowed.Flag("replied_user");

    private static IEnumerable<ulong> Allowed(IEnumerable<ulong> mentioned, string kind, JsonNode? allowed)
    {
        if (allowed is null || Parses(allowed, kind)) return mentioned;
        var listed = (allowed.List(kind) ?? []).Select(id => id.AsId()).ToHashSet();
        return mentioned.Where(id => listed.Contains(id));
    }

    private static bool Parses(JsonNode allowed, string kind) => (allowed.List("parse") ?? []).Any(parsed => parsed.AsText() == kind);
}
