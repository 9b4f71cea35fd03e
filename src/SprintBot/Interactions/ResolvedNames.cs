using SprintBot.Discord.Model;
using SprintBot.Markup;

namespace SprintBot.Interactions;

/// <summary>The names that Discord sends along with ids.</summary>
public sealed class ResolvedNames(ResolvedData? resolved)
{
    /// <summary>A user's name as the server's people see it; null when Discord did not send it.</summary>
    public string? User(Snowflake id) =>
        resolved?.Users?.GetValueOrDefault(id) is { } user ? Of(user, resolved.Members?.GetValueOrDefault(id)) : null;

    public bool IsBot(Snowflake id) => resolved?.Users?.GetValueOrDefault(id)?.Bot == true;

    public IEnumerable<(Snowflake Id, string Name)> Users => (resolved?.Users ?? []).Keys.Select(id => (id, User(id)!));

    public IEnumerable<(Snowflake Id, string Name)> Channels =>
        (resolved?.Channels ?? []).Where(entry => entry.Value.Name is not null).Select(entry => (entry.Key, entry.Value.Name!));

    public IEnumerable<(Snowflake Id, string Name)> Roles => (resolved?.Roles ?? []).Where(entry => entry.Value.Name is not null).Select(entry => (entry.Key, entry.Value.Name!));

    public Attachment? Attachment(Snowflake id) => resolved?.Attachments?.GetValueOrDefault(id);

    public Message? Message(Snowflake id) => resolved?.Messages?.GetValueOrDefault(id);

    /// <summary>Nickname, else display name, else user name, each only where there is something to see in it; else the id.</summary>
    public static string Of(User user, GuildMember? member) =>
        new[] { member?.Nick, user.GlobalName, user.Username }.FirstOrDefault(name => !TypedText.IsBlank(name))?.Trim() ?? user.Id.ToString();

    /// <summary>Whether a name is set, and none of those that are can be seen.</summary>
    public static bool IsHidden(User user, GuildMember? member) => $"{member?.Nick}{user.GlobalName}" is { Length: > 0 } names && TypedText.IsBlank(names);

    /// <summary>The same of a user whom Discord sent along.</summary>
    public bool IsHidden(Snowflake id) => resolved?.Users?.GetValueOrDefault(id) is { } user && IsHidden(user, resolved.Members?.GetValueOrDefault(id));
}
