using System.Globalization;
using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>
/// A day as people say or write it, in any of the bot's languages. Words: <c>yesterday</c>, <c>mercredi</c>, <c>昨日</c>. Dates: the year first with <c>-</c>, <c>/</c>,
/// <c>.</c> or in Japanese (<c>2026-09-14</c>, <c>2026年9月14日</c>); with points the day first (<c>14.9.2026</c>); with <c>/</c> or <c>-</c> both ways round, so that
/// <c>3/4</c> is two days and <c>12/31</c> one; with a month's name in any order. A date without a year is the one nearest to a day that is known.
/// </summary>
public static class SpokenDay
{
    private static readonly Phrase SeveralDays = new("sprints.several-days", "“{typed}” can be {days}.");
    private static readonly Phrase Or = new("sprints.or", "{one} or {other}");
    private static readonly Phrase YearMonthDay = new("sprints.year-month-day", "Write it as year-month-day, such as `{day}`.");

    private const int FirstYear = 1900;
    private const int LastYear = 2999;
    private static readonly string[] NumberEndings = ["st", "nd", "rd", "th", "er", "º"];

    /// <summary>The days that a text can mean: none when it is no day, two when only its author can tell which.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">What <c>today</c> is.</param>
    /// <param name="near">To which day a date without a year is near.</param>
    /// <param name="weekday">Which day a weekday is.</param>
    public static IReadOnlyList<LocalDate> Read(string text, LocalDate today, LocalDate near, Func<IsoDayOfWeek, LocalDate> weekday)
    {
        var said = DayWords.Folded(text);
        if (DayWords.FromToday(said) is { } distance)
            return [today.PlusDays(distance)];
        if (DayWords.Weekday(said) is { } named)
            return [weekday(named)];
        return [.. (Figures(said, near) ?? WithMonth(said, near)).Distinct()];
    }

    /// <summary>The only day that it can mean; null when it is none.</summary>
    /// <exception cref="UserError">It can mean several.</exception>
    public static LocalDate? Only(string text, IReadOnlyList<LocalDate> read) => read switch
    {
        [] => null,
        [var only] => only,
        _ => throw new UserError(
            SeveralDays.With(("typed", Shortened.LineTo(text, 40)), ("days", read.Skip(1).Aggregate((Said)SprintDay.Show(read[0]), (one, other) => Or.With(("one", one), ("other", SprintDay.Show(other)))))),
            YearMonthDay.With(("day", SprintDay.Show(read[0])))),
    };

    /// <summary>A date in figures only; null when it is not written so.</summary>
    private static IEnumerable<LocalDate>? Figures(string said, LocalDate near)
    {
        var plain = said.Replace("年", "/", StringComparison.Ordinal).Replace("月", "/", StringComparison.Ordinal).TrimEnd('日').Replace(" ", "", StringComparison.Ordinal);
        var isJapanese = plain != said.Replace(" ", "", StringComparison.Ordinal);
        var separator = plain.FirstOrDefault(letter => !char.IsAsciiDigit(letter));
        if (separator is not ('-' or '/' or '.') || plain.Any(letter => !char.IsAsciiDigit(letter) && letter != separator))
            return null;
        string[] parts = plain.TrimEnd('.').Split(separator);
        if (parts.Length is < 2 or > 3 || parts.Any(part => part.Length is 0 or > 4))
            return [];
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        if (numbers.Length == 2)
            return isJapanese ? Nearest(numbers[0], numbers[1], near) : BothWays(separator, numbers[0], numbers[1], (month, day) => Nearest(month, day, near));
        if (parts[0].Length == 4)
            return Date(numbers[0], numbers[1], numbers[2]);
        return YearOf(parts[2], separator) is { } year ? BothWays(separator, numbers[0], numbers[1], (month, day) => Date(year, month, day)) : [];
    }

    /// <summary>With points the day comes first everywhere; else nobody can tell.</summary>
    private static IEnumerable<LocalDate> BothWays(char separator, int first, int second, Func<int, int, IEnumerable<LocalDate>> date) =>
        separator == '.' ? date(second, first) : date(second, first).Concat(date(first, second));

    /// <summary>Two figures are a year of this century, but not between dashes, where they may as well be a day.</summary>
    private static int? YearOf(string part, char separator) => part.Length switch
    {
        4 => int.Parse(part, CultureInfo.InvariantCulture),
        2 when separator != '-' => 2000 + int.Parse(part, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>A date with a month's name, such as <c>14 September</c> or <c>Sept 14th, 2026</c>; a weekday beside it must be right.</summary>
    private static IEnumerable<LocalDate> WithMonth(string said, LocalDate near)
    {
        var words = said.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Where(word => !DayWords.IsFiller(word)).ToList();
        IsoDayOfWeek? weekday = words.Skip(1).Any(word => DayWords.Month(word) is not null) ? DayWords.Weekday(words[0]) : null;
        if (weekday is not null)
            words.RemoveAt(0);
        var months = words.Select(DayWords.Month).OfType<int>().ToList();
        var numbers = words.Where(word => DayWords.Month(word) is null).Select(Number).ToList();
        if (months is not [var month] || numbers.Contains(null))
            return [];
        var found = numbers switch
        {
            [{ } day] => Nearest(month, day, near),
            [{ } day, { } year] => Date(year, month, day),
            _ => [],
        };
        return found.Where(date => weekday is null || date.DayOfWeek == weekday);
    }

    /// <summary>A number with or without its ending, as in <c>1st</c> or <c>1er</c>.</summary>
    private static int? Number(string word)
    {
        var ending = NumberEndings.FirstOrDefault(known => word.EndsWith(known, StringComparison.Ordinal)) ?? "";
        return int.TryParse(word[..^ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static IEnumerable<LocalDate> Nearest(int month, int day, LocalDate near) =>
        new[] { near.Year, near.Year - 1, near.Year + 1 }.SelectMany(year => Date(year, month, day)).OrderBy(date => Math.Abs(Period.DaysBetween(near, date))).Take(1);

    private static IEnumerable<LocalDate> Date(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? [new LocalDate(year, month, day)] : [];
}
