using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace SprintBot.Sprints;

/// <summary>
/// Words for days, weekdays and months in all the bot's languages at once, as the file beside this has them: nobody needs to say which language it is. Capitals
/// and accents do not matter. The words are our own and not those of the machine, so that they are the same everywhere.
/// </summary>
public static class DayWords
{
    /// <summary>How far from today the words of each place in the file are, in days.</summary>
    private static readonly int[] Distances = [0, -1, 1, -2, 2];

    private static readonly Dictionary<string, Dictionary<string, string[][]>> Languages = Load();
    private static readonly Dictionary<string, int> Days = Table("days");
    private static readonly Dictionary<string, int> Weekdays = Table("weekdays");
    private static readonly Dictionary<string, int> Months = Table("months");
    private static readonly Dictionary<string, int> Fillers = Table("fillers");
    private static readonly Dictionary<string, int> Nones = Table("none");

    /// <summary>The languages there are words of.</summary>
    public static IReadOnlyCollection<string> Known => Languages.Keys;

    /// <summary>Whether it says that there is to be none: <c>none</c>, <c>off</c>, <c>kein</c>.</summary>
    public static bool IsNone(string text) => Nones.ContainsKey(Folded(text));

    /// <summary>How many days from today <c>gestern</c> or <c>tomorrow</c> is; null for any other word.</summary>
    public static int? FromToday(string text) => Days.TryGetValue(Folded(text), out var place) ? Distances[place] : null;

    /// <summary>The weekday, in full or short; null for any other word.</summary>
    public static IsoDayOfWeek? Weekday(string text) => Weekdays.TryGetValue(Folded(text).TrimEnd('.'), out var place) ? (IsoDayOfWeek)(place + 1) : null;

    /// <summary>The month from 1 to 12, in full or short; null for any other word.</summary>
    public static int? Month(string text) => Months.TryGetValue(Folded(text).TrimEnd('.'), out var place) ? place + 1 : null;

    /// <summary>Whether a date says the same without it: <c>the</c>, <c>den</c>, <c>de</c>.</summary>
    public static bool IsFiller(string text) => Fillers.ContainsKey(Folded(text));

    /// <summary>In small letters without accents; a typographic apostrophe is a plain one, wide digits are narrow.</summary>
    public static string Folded(string text) => string.Concat(text.Trim().ToLowerInvariant()
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
        .Select(Plain));

    private static char Plain(char letter) => letter switch
    {
        'ä' or 'å' or 'à' or 'á' or 'â' or 'ã' => 'a',
        'ö' or 'ó' or 'ô' or 'õ' => 'o',
        'ü' or 'ú' or 'û' or 'ù' => 'u',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'í' or 'î' or 'ï' => 'i',
        'ñ' => 'n',
        'ç' => 'c',
        '’' => '\'',
        '\u3000' or '\u00a0' => ' ',
        >= '０' and <= '９' => (char)(letter - '０' + '0'),
        '：' => ':',
        '／' => '/',
        _ => letter,
    };

    private static Dictionary<string, int> Table(string kind) => Languages.Values
        .SelectMany(language => language[kind].SelectMany((words, place) => words.Select(word => (Word: Folded(word), Place: place))))
        .Distinct().ToDictionary(entry => entry.Word, entry => entry.Place, StringComparer.Ordinal);

    private static Dictionary<string, Dictionary<string, string[][]>> Load()
    {
        using var file = typeof(DayWords).Assembly.GetManifestResourceStream("SprintBot.Sprints.DayWords.json")!;
        return JsonSerializer.Deserialize(file, DayWordsJson.Default.DictionaryStringDictionaryStringStringArrayArray) ?? throw new InvalidDataException("DayWords.json is empty.");
    }
}
