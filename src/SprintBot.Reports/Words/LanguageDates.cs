using System.Globalization;
using NodaTime;

namespace SprintBot.Reports.Words;

/// <summary>Days and times as a language writes them. Their order and marks are among its texts.</summary>
/// <param name="language">Whose texts they are.</param>
/// <param name="months">Twelve, as they stand in a date.</param>
/// <param name="weekdays">Seven, from Monday.</param>
internal sealed class LanguageDates(ReportLanguage language, IReadOnlyList<string> months, IReadOnlyList<string> weekdays)
{
    /// <summary><c>14 September 2026</c>.</summary>
    public string Date(LocalDate day) => language.Say("date", ("day", Number(day)), ("month", Month(day)), ("year", Year(day)));

    /// <summary><c>14 September</c>.</summary>
    public string WithoutYear(LocalDate day) => language.Say("date_without_year", ("day", Number(day)), ("month", Month(day)));

    /// <summary><c>Wednesday, 16 September</c>.</summary>
    public string Day(LocalDate day) => language.Say("date_with_weekday", ("weekday", Weekday(day)), ("date", WithoutYear(day)));

    /// <summary><c>14–20 September 2026</c>.</summary>
    public string Range(LocalDate start, LocalDate end)
    {
        if (end == start)
            return Date(start);
        if ((start.Year, start.Month) == (end.Year, end.Month))
            return language.Say("range_in_month", ("first", Number(start)), ("last", Number(end)), ("month", Month(end)), ("year", Year(end)));
        return start.Year == end.Year
            ? language.Say("range_in_year", ("first", WithoutYear(start)), ("last", WithoutYear(end)), ("year", Year(end)))
            : language.Say("range", ("first", Date(start)), ("last", Date(end)));
    }

    /// <summary><c>on Tuesday</c>.</summary>
    public string OnWeekday(LocalDate day) => language.Say("on_weekday", ("weekday", Weekday(day)));

    /// <summary><c>on 5 November</c>.</summary>
    public string OnDate(LocalDate day) => language.Say("on_date", ("date", WithoutYear(day)));

    /// <summary>A moment, as exact as Discord's style letter says.</summary>
    public string Moment(LocalDateTime moment, char? style) => style switch
    {
        't' => Time(moment, "time"),
        'T' => Time(moment, "time_with_seconds"),
        'd' or 'D' => Date(moment.Date),
        'F' => language.Say("date_and_time", ("date", language.Say("date_with_weekday", ("weekday", Weekday(moment.Date)), ("date", Date(moment.Date)))), ("time", Time(moment, "time"))),
        _ => language.Say("date_and_time", ("date", Date(moment.Date)), ("time", Time(moment, "time"))),
    };

    private string Time(LocalDateTime moment, string name) => language.Say(name, ("hour", Digits(moment.Hour, "00")), ("minute", Digits(moment.Minute, "00")), ("second", Digits(moment.Second, "00")));

    /// <summary>The first of a month has a name of its own in some languages.</summary>
    private string Number(LocalDate day) => day.Day == 1 ? language.Text("first_of_month") : Digits(day.Day, "0");

    private string Month(LocalDate day) => months[day.Month - 1];

    private string Weekday(LocalDate day) => weekdays[(int)day.DayOfWeek - 1];

    private static string Year(LocalDate day) => Digits(day.Year, "0000");

    private static string Digits(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
