using System.Collections.Concurrent;
using System.Globalization;
using NodaTime;
using SprintBot.Reports.Words;

namespace SprintBot.Interactions.Languages;

/// <summary>A language in which the bot says something. What its file leaves out is said in English.</summary>
public sealed class Wording
{
    private const string CommandMark = "/";

    private static readonly Dictionary<string, Wording> ByLocale = Language.All()
        .SelectMany(language => language.Locales.Select(locale => (locale, Wording: new Wording(language.Words, LanguageRules.Of(language.Locales[0])))))
        .ToDictionary(known => known.locale, known => known.Wording, StringComparer.Ordinal);

    private readonly IReadOnlyDictionary<string, string[]> words;
    private readonly LanguageRules rules;
    private readonly ConcurrentDictionary<Phrase, PhraseTemplate> templates;

    private Wording(IReadOnlyDictionary<string, string[]> words, LanguageRules rules, ConcurrentDictionary<Phrase, PhraseTemplate>? templates = null) =>
        (this.words, this.rules, this.templates) = (words, rules, templates ?? new());

    public static Wording English { get; } = new(new Dictionary<string, string[]>(), LanguageRules.English);

    /// <summary>Where a text is for a message of Discord's: how its commands are made clickable. Null where it is not, as in a form, a choice or a file.</summary>
    private CommandMentions? Commands { get; init; }

    /// <summary>The same language in messages, where commands are clickable as far as their ids are known.</summary>
    public Wording InMessages(CommandMentions commands) => new(words, rules, templates) { Commands = commands };

    /// <summary>The same language for all that is no message, where commands stand in code marks.</summary>
    public Wording InPlainText => Commands is null ? this : new(words, rules, templates);

    /// <summary>The language of people with one of Discord's locales; English where there is none for it.</summary>
    public static Wording For(string? locale) => locale is null ? English : ByLocale.GetValueOrDefault(locale) ?? English;

    /// <summary>What is said, with its values in this language.</summary>
    /// <exception cref="ArgumentException">A value is missing.</exception>
    public string Of(Said said)
    {
        var template = templates.GetOrAdd(said.Phrase, phrase => PhraseTemplate.Parse(words.TryGetValue(phrase.Name, out var own) ? own[0] : phrase.English));
        return string.Concat(template.Parts.Select(part => part.Text ?? Shown(part, said)));
    }

    /// <summary>What a command or option is called, by its English path such as <c>update topic</c>.</summary>
    public string NameOf(string path) => words.GetValueOrDefault(path) is [var name, ..] ? name : path[(path.LastIndexOf(' ') + 1)..];

    private string Shown(PhraseTemplate.Part part, Said said)
    {
        if (part.Name!.StartsWith(CommandMark, StringComparison.Ordinal))
            return Commands?.Of(part.Name[CommandMark.Length..]) ?? $"`{CommandOf(part.Name[CommandMark.Length..])}`";
        var value = said.Values.FirstOrDefault(value => value.Name == part.Name).Value ?? throw new ArgumentException($"The phrase {said.Phrase.Name} was given no “{part.Name}”.", nameof(said));
        return part.Forms.Count > 0 ? part.Forms[Math.Min(rules.FormOf(Convert.ToInt64(value, CultureInfo.InvariantCulture)), part.Forms.Count - 1)] : Shown(value);
    }

    private string Shown(object value) => value switch
    {
        Said said => Of(said),
        Phrase phrase => Of(phrase),
        int number => rules.Number(number),
        long number => rules.Number(number),
        LocalDate day => rules.Day(day),
        IReadOnlyList<string> items => rules.List(items),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>As people of the language have to type it: each word of the path has its own name.</summary>
    private string CommandOf(string path)
    {
        var said = path.Split(' ');
        var names = said.Select((word, index) => words.GetValueOrDefault(string.Join(' ', said.Take(index + 1))) is [var name, ..] ? name : word);
        return CommandMark + string.Join(' ', names);
    }
}
