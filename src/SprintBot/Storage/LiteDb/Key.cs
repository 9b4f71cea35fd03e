using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SprintBot.Storage.LiteDb;

/// <summary>Index keys: parts of fixed width in a row, so that keys sort as their parts do and a question reads one stretch of its index.</summary>
internal static class Key
{
    private const long SignBit = long.MinValue;

    public static string Of(params ReadOnlySpan<string> parts) => string.Join('.', parts);

    /// <summary>16 hex digits that sort as the number does.</summary>
    public static string Part(long number) => ((ulong)(number ^ SignBit)).ToString("x16", CultureInfo.InvariantCulture);

    public static string Part(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
