using System.Text.Json;
using NodaTime;

namespace SprintBot.Reports.Words;

/// <summary>A language in which reports are written: what they say of themselves, by name, and how dates, numbers and lists are told. The texts are in <c>Words/Languages</c>, a file each.</summary>
public sealed class ReportLanguage
{
    public const string OfEnglish = "en";

    private const string Folder = "SprintBot.Reports.Words.Languages.";
    private const string Ending = ".json";
    private const char Bar = '|';

    private static readonly Dictionary<string, ReportLanguage> ByLocale = ReadAll();

    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly LanguageRules rules;
    private readonly Dictionary<string, PhraseTemplate> templates = new(StringComparer.Ordinal);
    private readonly string[] numbers;
    private readonly string[] ordinals;

    private ReportLanguage(string locale, IReadOnlyDictionary<string, string> texts, LanguageRules rules)
    {
        (Locale, this.texts, this.rules) = (locale, texts, rules);
        foreach (var (name, text) in texts)
            templates[name] = PhraseTemplate.Parse(text);
        (numbers, ordinals) = (texts["numbers"].Split(Bar), texts["ordinals"].Split(Bar));
        Dates = new LanguageDates(this, texts["months"].Split(Bar), texts["weekdays"].Split(Bar));
    }

    public static ReportLanguage English { get; } = ByLocale[OfEnglish];

    /// <summary>Discord's locales of all languages, English first.</summary>
    public static IReadOnlyList<string> Locales { get; } = [.. ByLocale.Keys.OrderBy(locale => locale != OfEnglish).ThenBy(locale => locale, StringComparer.Ordinal)];

    /// <summary>One of Discord's locales.</summary>
    public string Locale { get; }

    /// <summary>Whether the rules of English prose hold: in other languages, what people wrote stays as it is.</summary>
    public bool IsEnglish => Locale == OfEnglish;

    /// <summary>Whether there are spaces between words.</summary>
    public bool HasSpaces => rules.HasSpaces;

    internal LanguageDates Dates { get; }

    /// <summary>The language of a sprint; English where it has none that is known.</summary>
    public static ReportLanguage Of(string? locale) => locale is null ? English : ByLocale.GetValueOrDefault(locale) ?? English;

    /// <summary>The locale that a word means, such as <c>sv</c>, <c>de-AT</c> or <c>es-419</c>; null when there is no such language.</summary>
    public static string? Find(string word)
    {
        var typed = word.Trim().Replace('_', '-');
        return Locales.FirstOrDefault(locale => locale.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? Locales.FirstOrDefault(locale => locale.Split('-')[0].Equals(typed.Split('-')[0], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The names of all texts.</summary>
    public IEnumerable<string> Names => texts.Keys;

    internal bool Knows(string name) => templates.ContainsKey(name);

    internal PhraseTemplate Template(string name) => templates[name];

    /// <summary>A text without values.</summary>
    public string Text(string name) => texts[name];

    /// <summary>What stands in a text before its first value.</summary>
    internal string Lead(string name) => Template(name).Parts[0].Text ?? "";

    /// <summary>A text with its values; numbers up to twelve are words where the language has them so.</summary>
    /// <exception cref="ArgumentException">A value is missing.</exception>
    public string Say(string name, params IReadOnlyList<(string Name, object Value)> values) => string.Concat(Template(name).Parts.Select(part => part.Text ?? Show(part, ValueOf(name, part.Name!, values))));

    /// <summary>A value in the place where a text has it.</summary>
    internal string Show(PhraseTemplate.Part part, object value) => (part.Forms.Count, value) switch
    {
        ( > 0, int number) => part.Forms[Math.Min(rules.FormOf(number), part.Forms.Count - 1)].Replace("#", Number(number), StringComparison.Ordinal),
        (_, int number) => Number(number),
        (_, IReadOnlyList<string> items) => List(items),
        _ => value.ToString() ?? "",
    };

    /// <summary>Words up to twelve, where the language has them so, and digits above.</summary>
    public string Number(int number) => number >= 0 && number < numbers.Length ? numbers[number] : rules.Number(number);

    /// <summary>The place in an order, in the form that the texts take.</summary>
    public string Ordinal(int number)
    {
        if (IsEnglish)
            return ReportWords.Ordinal(number);
        return number > 0 && number <= ordinals.Length && ordinals[number - 1].Length > 0 ? ordinals[number - 1] : Say("ordinal", ("number", $"{number}"));
    }

    public string List(IReadOnlyList<string> items) => rules.List(items);

    /// <summary><c>14 September 2026</c>.</summary>
    public string Date(LocalDate day) => Dates.Date(day);

    /// <summary>As few words as tell both days: <c>14–20 September 2026</c>.</summary>
    public string Range(LocalDate start, LocalDate end) => Dates.Range(start, end);

    /// <summary><c>Wednesday, 16 September</c>.</summary>
    public string Day(LocalDate day) => Dates.Day(day);

    private static object ValueOf(string text, string name, IReadOnlyList<(string Name, object Value)> values)
    {
        foreach (var value in values)
            if (value.Name == name)
                return value.Value;
        throw new ArgumentException($"The text “{text}” was given no “{name}”.", nameof(values));
    }

    private static Dictionary<string, ReportLanguage> ReadAll()
    {
        var assembly = typeof(ReportLanguage).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToDictionary(name => name[Folder.Length..^Ending.Length], name => Read(assembly.GetManifestResourceStream(name)!));
        return files.ToDictionary(file => file.Key, file => new ReportLanguage(file.Key, Filled(file.Value, files[OfEnglish]), file.Key == OfEnglish ? LanguageRules.English : LanguageRules.Of(file.Key)));
    }

    /// <summary>What a language lacks is said in English.</summary>
    private static Dictionary<string, string> Filled(Dictionary<string, string> own, Dictionary<string, string> english) => english.ToDictionary(text => text.Key, text => own.GetValueOrDefault(text.Key, text.Value));

    private static Dictionary<string, string> Read(Stream file)
    {
        using (file)
            return JsonSerializer.Deserialize(file, ReportLanguageJson.Default.DictionaryStringString) ?? [];
    }
}
