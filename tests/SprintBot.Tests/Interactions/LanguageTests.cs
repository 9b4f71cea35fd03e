using System.Text.RegularExpressions;
using SprintBot.Discord.Model;
using SprintBot.Interactions.Languages;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Interactions;

public sealed partial class LanguageTests
{
    private static readonly IReadOnlyList<Language> Languages = Language.All();

    [Fact]
    public void Commands_speak_German_Spanish_French_Japanese_and_Swedish() =>
        Assert.Equal(["de", "es-ES", "es-419", "fr", "ja", "sv-SE"], Languages.SelectMany(language => language.Locales));

    [Fact]
    public async Task Each_language_has_words_for_every_command_option_and_choice_and_for_nothing_else()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var wanted = bot.Commands.SelectMany(command => Paths(command.Name, command.Options)).Order(StringComparer.Ordinal).ToList();
        foreach (var language in Languages)
        {
            Assert.Empty(wanted.Except(language.Words.Keys).Select(path => $"{language.Locales[0]} lacks “{path}”"));
            Assert.Empty(language.Words.Keys.Where(name => !PhraseTests.IsPhrase(name)).Except(wanted).Select(path => $"{language.Locales[0]} translates “{path}”, which there is not"));
        }
    }

    [Fact]
    public async Task Translated_names_and_descriptions_are_as_Discord_wants_them()
    {
        await using var bot = await BotInSandbox.StartAsync();
        foreach (var command in bot.Commands)
        {
            if (command.Type != ApplicationCommandType.Message)
                Check(command.NameLocalizations, command.DescriptionLocalizations);
            Check(command.Options);
            foreach (var locale in Languages.SelectMany(language => language.Locales))
                Assert.InRange(Length(command.Name, command.Description, command.NameLocalizations, command.DescriptionLocalizations, command.Options, locale), 1, 8000);
        }
    }

    [Fact]
    public async Task A_second_start_writes_no_command()
    {
        await using var bot = await BotInSandbox.StartAsync();
        await bot.RestartAsync();
        Assert.Single(bot.Sandbox.Log, request => request.Method == "PUT");
    }

    private static void Check(IReadOnlyList<ApplicationCommandOption>? options)
    {
        foreach (var option in options ?? [])
        {
            Check(option.NameLocalizations, option.DescriptionLocalizations);
            Check(option.Options);
        }
        foreach (var locale in Languages.SelectMany(language => language.Locales))
            Assert.Equal(options?.Count ?? 0, (options ?? []).Select(option => option.NameLocalizations?.GetValueOrDefault(locale) ?? option.Name).Distinct().Count());
    }

    private static void Check(Dictionary<string, string>? names, Dictionary<string, string>? descriptions)
    {
        Assert.All(names!.Values, name => Assert.Matches(Name(), name));
        Assert.All(names.Values, name => Assert.Equal(name.ToLowerInvariant(), name));
        Assert.All(descriptions!.Values, description => Assert.InRange(description.Length, 1, 100));
    }

    private static int Length(string name, string? description, Dictionary<string, string>? names, Dictionary<string, string>? descriptions, IReadOnlyList<ApplicationCommandOption>? options, string locale) =>
        Longer(name, names?.GetValueOrDefault(locale)) + Longer(description ?? "", descriptions?.GetValueOrDefault(locale))
        + (options ?? []).Sum(option => Length(option.Name, option.Description, option.NameLocalizations, option.DescriptionLocalizations, option.Options, locale)
            + (option.Choices ?? []).Sum(choice => Longer(choice.Name, choice.NameLocalizations?.GetValueOrDefault(locale)) + choice.Value.Length));

    private static int Longer(string one, string? other) => Math.Max(one.Length, other?.Length ?? 0);

    private static IEnumerable<string> Paths(string path, IReadOnlyList<ApplicationCommandOption>? options) => (options ?? [])
        .SelectMany(option => Paths($"{path} {option.Name}", option.Options).Concat(option.Name == "template" ? [] : (option.Choices ?? []).Select(choice => $"{path} {option.Name}: {choice.Name}")))
        .Prepend(path);

    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
