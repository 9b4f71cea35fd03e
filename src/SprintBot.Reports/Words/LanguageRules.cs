using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace SprintBot.Reports.Words;

/// <summary>What a language does with numbers, days and lists, beyond its phrases. Plural forms are those of Unicode's CLDR for whole numbers; millions are not told apart.</summary>
/// <param name="And">Between the last two of a list, with its spaces.</param>
/// <param name="Comma">Between the others.</param>
/// <param name="GroupSeparator">Between thousands, from 10,000 on.</param>
/// <param name="DayPattern">NodaTime's pattern for a day.</param>
internal sealed partial record LanguageRules(string And, string Comma, string GroupSeparator, string DayPattern)
{
    private const int LeastGrouped = 10_000;

    public static LanguageRules English { get; } = new(" and ", ", ", ",", "uuuu-MM-dd");

    private static readonly Dictionary<string, LanguageRules> ByLocale = new(StringComparer.Ordinal)
    {
        ["de"] = new(" und ", ", ", ".", "d.M.uuuu"),
        ["es-ES"] = new(" y ", ", ", ".", "d/M/uuuu") { AndBeforeI = " e " },
        ["fr"] = new(" et ", ", ", "\u202F", "d/M/uuuu") { ZeroIsOne = true },
        ["ja"] = new("と", "、", ",", "uuuu'年'M'月'd'日'") { HasOneForm = true, HasSpaces = false },
        ["sv-SE"] = new(" och ", ", ", "\u00A0", "uuuu-MM-dd"),
    };

    /// <summary>As <see cref="And"/>, before a word that begins with the sound of an “i”; null where that makes no difference.</summary>
    public string? AndBeforeI { get; init; }

    /// <summary>Whether nothing is told as one is.</summary>
    public bool ZeroIsOne { get; init; }

    /// <summary>Whether words are the same for every number.</summary>
    public bool HasOneForm { get; init; }

    /// <summary>Whether there are spaces between words.</summary>
    public bool HasSpaces { get; init; } = true;

    /// <summary>How many forms a placeholder has for the words that go with a number.</summary>
    public int Forms => HasOneForm ? 1 : 2;

    /// <exception cref="KeyNotFoundException">There is a file of the language, but nobody has said this of it.</exception>
    public static LanguageRules Of(string locale) => ByLocale[locale];

    /// <summary>Which of a placeholder's forms goes with a number.</summary>
    public int FormOf(long number) => HasOneForm || number == 1 || (ZeroIsOne && number == 0) ? 0 : 1;

    public string Number(long number) => Math.Abs(number) < LeastGrouped
        ? number.ToString(CultureInfo.InvariantCulture)
        : number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", GroupSeparator, StringComparison.Ordinal);

    public string Day(LocalDate day) => LocalDatePattern.CreateWithInvariantCulture(DayPattern).Format(day);

    public string List(IReadOnlyList<string> items) => items.Count < 2 ? string.Concat(items) : string.Join(Comma, items.SkipLast(1)) + AndBefore(items[^1]) + items[^1];

    private string AndBefore(string last) => AndBeforeI is { } other && SoundOfI().IsMatch(last) ? other : And;

    /// <summary>Not “hielo”, nor “iones”, where it glides into the next vowel.</summary>
    [GeneratedRegex(@"^\W*(?:i(?![aeou])|hi(?![aeou])|í|hí)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SoundOfI();
}
