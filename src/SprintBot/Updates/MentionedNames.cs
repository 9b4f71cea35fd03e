using System.Globalization;
using System.Text.RegularExpressions;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>Finds whom and what a text mentions, and by which names, while Discord can still be asked.</summary>
public sealed partial class MentionedNames(ISprinterStore sprinters, ServerDirectory directory)
{
    /// <summary>More than fit a text that people write; the rest would only be a way to make the bot ask Discord for names.</summary>
    private const int MostToAskFor = 25;

    /// <summary>The mentions in some texts with the names that are known; a null text is none.</summary>
    public async Task<IReadOnlyList<SeenMention>> ReadAsync(Call call, IReadOnlyList<User> sentAlong, CancellationToken ct, params IReadOnlyList<string?> texts)
    {
        var found = new List<SeenMention>();
        foreach (var (kind, id) in texts.SelectMany(text => Find(text ?? "")).Distinct().Take(MostToAskFor))
            if (await NameAsync(call, sentAlong, kind, id, ct) is { } name)
                found.Add(new SeenMention(kind, (long)id.Value, name));
        return found;
    }

    private async Task<string?> NameAsync(Call call, IReadOnlyList<User> sentAlong, MentionKind kind, Snowflake id, CancellationToken ct) => kind switch
    {
        MentionKind.Channel => Sent(call.Resolved.Channels, id) ?? directory.Name(call.Guild, id),
        MentionKind.Role => Sent(call.Resolved.Roles, id) ?? directory.Name(call.Guild, id),
        _ => call.Resolved.User(id)
            ?? (await sprinters.FindAsync(call.GuildId(), id.ToUserId(), ct))?.SeenName
            ?? await directory.MemberNameAsync(call.Guild, id, ct)
            ?? sentAlong.Where(user => user.Id == id).Select(user => ResolvedNames.Of(user, null)).FirstOrDefault(),
    };

    private static string? Sent(IEnumerable<(Snowflake Id, string Name)> names, Snowflake id) =>
        names.Where(sent => sent.Id == id).Select(sent => sent.Name).FirstOrDefault();

    private static IEnumerable<(MentionKind Kind, Snowflake Id)> Find(string text)
    {
        foreach (Match match in Mention().Matches(text))
            if (ulong.TryParse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture, out var id) && id <= long.MaxValue)
                yield return (KindOf(match.Groups["kind"].ValueSpan), new Snowflake(id));
    }

    private static MentionKind KindOf(ReadOnlySpan<char> sign) => sign switch { "#" => MentionKind.Channel, "@&" => MentionKind.Role, _ => MentionKind.User };

    [GeneratedRegex(@"<(?<kind>@!?|@&|#)(?<id>[0-9]{1,20})>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
