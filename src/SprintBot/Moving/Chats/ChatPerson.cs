using System.Globalization;
using SprintBot.Markup;
using SprintBot.People;

namespace SprintBot.Moving.Chats;

/// <summary>Somebody in a channel's history.</summary>
/// <param name="Id">A snowflake.</param>
/// <param name="Nickname">What the server calls the person.</param>
/// <param name="UserName">What Discord does.</param>
/// <param name="IsBot">Whether it is none.</param>
public sealed record ChatPerson(long Id, string? Nickname, string? UserName, bool IsBot)
{
    /// <summary>The first name that can be seen, else the id.</summary>
    public string Name => Shortened.LineTo(
        new[] { Nickname, UserName }.FirstOrDefault(name => !TypedText.IsBlank(name)) ?? Id.ToString(CultureInfo.InvariantCulture), ProfileRules.MaxNameLength);

    /// <summary>Whether there is a nickname, and nobody can see it.</summary>
    public bool IsNameHidden => Nickname is { Length: > 0 } && TypedText.IsBlank(Nickname);
}
