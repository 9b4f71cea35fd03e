using System.Globalization;
using System.Text.RegularExpressions;

namespace SprintBot.Reports.SprintFiles;

/// <summary>Whom texts mention as Discord does, <c>&lt;@33&gt;</c>, in code or not.</summary>
public static partial class MentionedPeople
{
    /// <summary>The ids in some texts; a null text has none.</summary>
    public static IEnumerable<long> In(params IEnumerable<string?> texts) => texts.OfType<string>().SelectMany(text => Mention().Matches(text)).Select(IdOf).OfType<long>();

    /// <summary>The text with other ids in place of those that are given.</summary>
    public static string Replace(string text, IReadOnlyDictionary<long, long> ids) => Mention().Replace(
        text, match => IdOf(match) is { } id && ids.TryGetValue(id, out var other) ? string.Create(CultureInfo.InvariantCulture, $"<@{other}>") : match.Value);

    private static long? IdOf(Match match) => long.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
