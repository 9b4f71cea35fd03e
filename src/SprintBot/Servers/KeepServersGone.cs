using System.Globalization;
using NodaTime;

namespace SprintBot.Servers;

/// <summary>How long the data of a server stay after it has removed the bot; null for ever.</summary>
public sealed record KeepServersGone(Duration? For)
{
    private const int MostDays = 36_500;

    /// <summary>Reads a number with <c>d</c> for days, <c>h</c> for hours or <c>w</c> for weeks, such as <c>30d</c>; nothing means for ever. Null when it is none of that, or no time at all.</summary>
    public static KeepServersGone? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new KeepServersGone((Duration?)null);
        var said = text.Trim();
        if (!int.TryParse(said[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        Duration? unit = char.ToLowerInvariant(said[^1]) switch { 'h' => Duration.FromHours(1), 'd' => Duration.FromDays(1), 'w' => Duration.FromDays(7), _ => null };
        return unit is { } one && number is > 0 and <= MostDays ? new KeepServersGone(one * number) : null;
    }
}
