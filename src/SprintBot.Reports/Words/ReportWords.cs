using System.Globalization;
using NodaTime;

namespace SprintBot.Reports.Words;

/// <summary>English for figures, dates and lists.</summary>
public static class ReportWords
{
    /// <summary>The least number of words that a report may be asked to have.</summary>
    public const int FewestOfReport = 100;

    /// <summary>The greatest.</summary>
    public const int MostOfReport = 100_000;

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    /// <summary>Words up to twelve, digits above.</summary>
    public static string Number(int number) => number >= 0 && number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Words up to twelfth, digits above.</summary>
    public static string Ordinal(int number) => number > 0 && number <= Ordinals.Length ? Ordinals[number - 1] : string.Create(CultureInfo.InvariantCulture, $"{number}{(number % 100 / 10 == 1 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" })}");

    /// <summary><c>14 September 2026</c>.</summary>
    public static string Date(LocalDate day) => day.ToString("d MMMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>As few words as tell both days: <c>14–20 September 2026</c>.</summary>
    public static string Dates(LocalDate start, LocalDate end) => ReportLanguage.English.Range(start, end);

    /// <summary><c>Armin, Anto and Håkan</c>.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };

    /// <summary><c>1 photo</c>, <c>2 photos</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="one">The noun.</param>
    /// <param name="many">Its plural, where that is not the noun with an s.</param>
    public static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";
}
