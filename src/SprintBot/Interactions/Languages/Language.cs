using System.Text.Json;
using SprintBot.Discord.Model;

namespace SprintBot.Interactions.Languages;

/// <summary>The commands in one language, as a file beside this has them: how people of a locale see them. What a file leaves out stays English.</summary>
/// <param name="Locales">Discord's locales that read it.</param>
/// <param name="Words">By the English path, such as <c>update topic</c>: a name and, but for menus and choices, a description.</param>
public sealed record Language(IReadOnlyList<string> Locales, IReadOnlyDictionary<string, string[]> Words)
{
    private const string Folder = "SprintBot.Interactions.Languages.";
    private const string Ending = ".json";

    /// <summary>Locales without a file of their own, and whose they read.</summary>
    private static readonly Dictionary<string, string[]> Cousins = new(StringComparer.Ordinal) { ["es-ES"] = ["es-419"] };

    /// <summary>All languages there are files of.</summary>
    public static IReadOnlyList<Language> All() =>
    [
        .. typeof(Language).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(name[Folder.Length..^Ending.Length], typeof(Language).Assembly.GetManifestResourceStream(name)!)),
    ];

    private static Language Read(string locale, Stream file)
    {
        using (file)
            return new Language(
                [locale, .. Cousins.GetValueOrDefault(locale) ?? []],
                JsonSerializer.Deserialize(file, LanguageJson.Default.DictionaryStringStringArray) ?? throw new InvalidDataException($"{locale}{Ending} is empty."));
    }

    /// <summary>The command with the names and descriptions of all languages.</summary>
    public static ApplicationCommand Translate(ApplicationCommand command, IReadOnlyList<Language> languages) => command with
    {
        NameLocalizations = Texts(languages, command.Name, 0),
        DescriptionLocalizations = Texts(languages, command.Name, 1),
        Options = Translate(command.Options, command.Name, languages),
    };

    private static List<ApplicationCommandOption>? Translate(IReadOnlyList<ApplicationCommandOption>? options, string path, IReadOnlyList<Language> languages) =>
        options?.Select(option => Translate(option, $"{path} {option.Name}", languages)).ToList();

    private static ApplicationCommandOption Translate(ApplicationCommandOption option, string path, IReadOnlyList<Language> languages) => option with
    {
        NameLocalizations = Texts(languages, path, 0),
        DescriptionLocalizations = Texts(languages, path, 1),
        Options = Translate(option.Options, path, languages),
        Choices = option.Choices?.Select(choice => choice with { NameLocalizations = Texts(languages, $"{path}: {choice.Name}", 0) }).ToList(),
    };

    private static Dictionary<string, string>? Texts(IReadOnlyList<Language> languages, string path, int place)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in languages)
            if (language.Words.TryGetValue(path, out var words) && place < words.Length)
                foreach (var locale in language.Locales)
                    texts[locale] = words[place];
        return texts.Count > 0 ? texts : null;
    }
}
