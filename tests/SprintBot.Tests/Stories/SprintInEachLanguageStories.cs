using System.Reflection;
using SprintBot.Interactions.Languages;
using SprintBot.Reports.Words;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>A sprint from its start to its end in each language: no sentence of the bot's is left in English, in private or in the channel.</summary>
public sealed class SprintInEachLanguageStories
{
    /// <summary>Shorter ones are words that other languages have as well.</summary>
    private const int LeastLength = 10;

    private static readonly SandboxFile Picture = new("quay.png", Pictures.Png(1, 2, 3));

    public static TheoryData<string> Locales => [.. Language.All().Select(language => language.Locales[0])];

    [Theory]
    [MemberData(nameof(Locales))]
    public async Task No_sentence_is_left_in_English(string locale)
    {
        await using var bot = await BotInSandbox.StartAsync();
        var organiser = bot.Guild.AddMember("ines", "Inês", permissions: SandboxPermissions.Organiser, locale: locale);
        var member = bot.Guild.AddMember("kim", "Kim", locale: locale);
        var words = Wording.For(locale);
        var english = Fragments(locale);
        bot.Channel.DenyBot(SandboxPermissions.CreatePublicThreads);
        Read(await bot.SlashAsync(organiser, "sprint start", new { name = "S1", start = "2026-09-14", end = "2026-09-20", timezone = "Europe/Stockholm", language = locale }));
        bot.Channel.DenyBot(SandboxPermissions.None);
        await bot.LookAtDigestsAsync();
        Read(await bot.SlashAsync(member, "updates list"));
        var posted = Read(await bot.SlashAsync(member, "update", new { text = "1 2 3", topic = "T1", status = "done", next = "4", blockers = "5", with = bot.Tom, photo = Picture }));
        Read(await bot.SlashAsync(member, "update"));
        Read(await bot.ClickAsync(member, posted, words.Of(new Phrase("updates.edit", "Edit"))));
        Read(await bot.ClickAsync(member, posted, words.Of(new Phrase("updates.more", "More"))));
        var undone = Read(await bot.ClickAsync(member, posted, words.Of(new Phrase("updates.undo", "Undo"))));
        Read(await bot.ClickAsync(member, undone, words.Of(new Phrase("updates.bring-it-back", "Bring it back"))));
        Read(await bot.SlashAsync(member, "update", new { text = "6", day = "2026-09-19" }));
        Read(await bot.SlashAsync(member, "update", new { text = "6", day = "x" }));
        Read(await bot.SlashAsync(member, "update", new { text = "7", day = "2026-09-15" }));
        Read(await bot.SlashAsync(member, "updates list"));
        Read(await bot.SlashAsync(organiser, "updates list", new { everybody = true }));
        Read(await bot.SlashAsync(organiser, "sprint status"));
        Read(await bot.SlashAsync(organiser, "sprint edit"));
        Read(await bot.SlashAsync(organiser, "sprint edit", new { start = "2026-09-16", digest = "18:30" }));
        Read(await bot.SlashAsync(organiser, "sprint edit", new { start = "2026-09-14" }));
        bot.Clock.AdvanceHours(5);
        await bot.LookAtDigestsAsync();
        Read(await bot.SlashAsync(member, "digest"));
        Read(await bot.SlashAsync(member, "profile show"));
        Read(await bot.SlashAsync(member, "profile reminder time", new { time = "17:30" }));
        Read(await bot.SlashAsync(member, "photo list"));
        Read(await bot.SlashAsync(member, "help"));
        Read(await bot.SlashAsync(organiser, "help"));
        Read(await bot.SlashAsync(organiser, "sprint list"));
        Read(await bot.SlashAsync(organiser, "sprint end"));
        await bot.LookAtDigestsAsync();
        Read(await bot.SlashAsync(organiser, "sprint end"));
        Read(await bot.SlashAsync(organiser, "report history"));
        Read(await bot.SlashAsync(organiser, "sprint reopen"));
        Assert.Equal(3, bot.Channel.Messages.Count);
        var toldInEnglish = (await bot.SlashAsync(bot.Tom, "help")).Content;
        Assert.Contains(english, fragment => toldInEnglish.Contains(fragment, StringComparison.Ordinal));
        Assert.All(bot.Channel.Messages, message => AssertNoEnglish($"{message.Content} {string.Join(' ', message.Buttons.Select(button => button.Label))}"));

        SandboxAnswer Read(SandboxAnswer answer)
        {
            AssertNoEnglish($"{answer.Content} {answer.Text} {answer.Modal?.Title} {string.Join(' ', answer.Modal?.Fields.Select(field => $"{field.Label} {field.Description}") ?? [])} {string.Join(' ', answer.Buttons)}");
            return answer;
        }

        void AssertNoEnglish(string text) => Assert.DoesNotContain(english, fragment => text.Contains(fragment, StringComparison.Ordinal));
    }

    /// <summary>What stands between the placeholders of English phrases, where the language says it otherwise.</summary>
    private static List<string> Fragments(string locale) =>
    [
        .. typeof(Phrase).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(Phrase)).Select(field => (Phrase)field.GetValue(null)!)
            .SelectMany(phrase => PhraseTemplate.Parse(phrase.English).Parts).Select(part => part.Text?.Trim() ?? "").Where(text => text.Length >= LeastLength && text.Contains(' ', StringComparison.Ordinal))
            .Distinct().Except(Language.All().Single(language => language.Locales[0] == locale).Words.Values.Where(line => line.Length == 1).Select(line => line[0])),
    ];
}
