using NodaTime;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Ten days, forty people, every sort of text, a night in which the clocks change, two stops in the middle of a digest and an outage: nothing is lost and nothing is told twice.</summary>
public sealed class LongSprintStory
{
    private const string Send = "POST /channels/{channel_id}/messages";
    private const int Days = 10;
    private const int People = 40;
    private const int Outage = 4;
    private const int WinterTime = 6;

    private static readonly string[] Texts =
    [
        "mended **the parser** TOKEN and `__init__`",
        "سلام TOKEN عليكم",
        "日本語の TOKEN 文章",
        "😀 TOKEN @everyone <@1> <#2> {{ digest }}",
        "TOKEN\n```py\n" + string.Join('\n', Enumerable.Range(0, 180).Select(line => $"value_{line} = {line}")) + "\n```",
        "- a TOKEN\n- b\n> quoted",
    ];

    [Fact]
    public async Task Every_digest_appears_once_on_its_day_with_every_update_in_it()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Clock.AdvanceDays(33); // Monday, 19 October; the clocks go back on Sunday
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Autumn", start = "2026-10-19", end = "2026-10-28", timezone = "Europe/Stockholm", digest = "18:55" });
        var noon = bot.Clock.GetCurrentInstant();
        var people = Enumerable.Range(0, People).Select(person => bot.Guild.AddMember($"person{person}", $"Person {person}")).ToList();
        for (var day = 0; day < Days; day++)
        {
            bot.Clock.Reset(noon + Duration.FromDays(day));
            await PostAsync(bot, people, day);
            bot.Clock.Reset(noon + Duration.FromDays(day) + Duration.FromHours(day is Outage or >= WinterTime ? 6 : 5));
            await TellAsync(bot, day);
        }

        var texts = bot.Channel.Messages.Select(message => message.Content).ToList();
        var all = string.Join('\n', texts);
        Assert.Equal(Days, texts.Count(text => text.StartsWith("# Autumn: ", StringComparison.Ordinal)));
        Assert.Equal(Days, texts.Where(text => text.StartsWith("# Autumn: ", StringComparison.Ordinal)).Select(text => text.Split('\n')[0]).Distinct().Count());
        for (var day = 0; day < Days; day++)
            for (var person = 0; person < People; person++)
                Assert.Single(texts, text => text.Contains(Token(day, person), StringComparison.Ordinal));
        Assert.Equal(Days, bot.Channel.Messages.Count(message => message.Thread is not null));
        Assert.Equal(1, all.Split("This digest was due at 18:55").Length - 1);
        Assert.Contains($"{Days * People} updates by {People} people on 10 days", all, StringComparison.Ordinal);
        Assert.All(bot.Channel.Messages, message => Assert.InRange(message.Content.Length, 0, 2000));
    }

    private static async Task PostAsync(BotInSandbox bot, List<SandboxUser> people, int day)
    {
        for (var person = 0; person < People; person++)
        {
            var text = Texts[(day + person) % Texts.Length].Replace("TOKEN", Token(day, person), StringComparison.Ordinal);
            Assert.Contains("Saved", (await bot.SlashAsync(people[person], "update", new { text, topic = $"Topic {person % 7}" })).Text, StringComparison.Ordinal);
        }
    }

    /// <summary>On two days the answer to a message is lost and the bot is stopped.</summary>
    private static async Task TellAsync(BotInSandbox bot, int day)
    {
        if (day is 2 or 6)
            bot.Sandbox.Faults.DropNext(Send, times: 5, afterHandling: true);
        await bot.LookAtDigestsAsync();
        if (day is 2 or 6)
        {
            bot.Clock.AdvanceMinutes(day == 2 ? 1 : 30);
            await bot.RestartAsync();
        }
        await bot.LookAtDigestsAsync();
    }

    private static string Token(int day, int person) => $"work{day}x{person}x";
}
