using NodaTime;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>
/// Ten days, forty people, a thousand updates of every sort, a night in which the clocks change, an hour without the bot at the time of a digest, and two
/// kills, in the middle of posting and in the middle of telling: nothing is lost and nothing is told twice.
/// </summary>
public sealed class LongSprintStory
{
    private const string Send = "POST /channels/{channel_id}/messages";
    private const int Days = 10;
    private const int People = 40;
    private const int KilledWhilePosting = 1;
    private const int KilledWhileTelling = 2;
    private const int Outage = 4;
    private const int FirstOfWinterTime = 6;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly Instant Noon = Instant.FromUtc(2026, 10, 19, 10, 0);

    private static readonly string[] Texts =
    [
        "mended **the parser** TOKEN and `__init__`",
        "سلام TOKEN عليكم",
        "日本語の TOKEN 文章",
        "😀 TOKEN @everyone <@1> <#2> {{ digest }}",
        "- a TOKEN\n- b\n> quoted",
    ];

    private static readonly string FourThousandLetters = $"TOKEN\n```py\n{string.Join('\n', Enumerable.Range(0, 300).Select(line => $"value_{line} = {line}"))[..3980]}\n```";

    private readonly List<string> saved = [];

    [Fact]
    public async Task Every_digest_appears_once_on_its_day_with_every_update_in_it()
    {
        await using var bot = await KillableBot.StartAsync(Noon);
        var guild = bot.Sandbox.CreateGuild("Tidewater");
        var channel = guild.CreateTextChannel("sprint");
        var organiser = guild.AddMember("vera", "Vera Lindqvist", permissions: SandboxPermissions.Organiser);
        var people = Enumerable.Range(0, People).Select(person => guild.AddMember($"person{person}", $"Person {person}")).ToList();
        await organiser.SlashAsync(channel, "sprint start", new { name = "Autumn", start = "2026-10-19", end = "2026-10-28", timezone = "Europe/Stockholm", digest = "18:55", announce = false });
        for (var day = 0; day < Days; day++)
        {
            await bot.SetTimeAsync(NoonOf(day));
            await PostAsync(bot, channel, people, day);
            await TellAsync(bot, channel, day);
        }

        var texts = channel.Messages.Select(message => message.Content).ToList();
        var beginnings = texts.Where(text => text.StartsWith("# Autumn: ", StringComparison.Ordinal)).Select(text => text.Split('\n')[0]).ToList();
        Assert.Equal(Days, beginnings.Count);
        Assert.Equal(Days, beginnings.Distinct().Count());
        Assert.InRange(saved.Count, Days * People * 5 / 2, int.MaxValue);
        Assert.All(saved, token => Assert.Single(texts, text => text.Contains(token, StringComparison.Ordinal)));
        Assert.Equal(Days, channel.Messages.Count(message => message.Thread is not null));
        Assert.Single(texts, text => text.Contains("This digest was due at 18:55", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains($"by {People} people on 10 days", StringComparison.Ordinal));
        Assert.All(channel.Messages, message => Assert.InRange(message.Content.Length, 0, 2000));
    }

    /// <summary>Two or three updates each, all people at once; who gets no answer posts again.</summary>
    private async Task PostAsync(KillableBot bot, SandboxChannel channel, List<SandboxUser> people, int day)
    {
        for (var turn = 0; turn < 2 + (day % 2); turn++)
        {
            var tokens = people.Select((_, person) => $"work{day}x{turn}x{person}x").ToList();
            var posting = people.Select((person, index) => SaveAsync(channel, person, index, day, tokens[index])).ToList();
            if (day == KilledWhilePosting && turn == 1)
            {
                await Task.WhenAny(posting);
                await bot.KillAsync();
                await bot.StartAgainAsync(NoonOf(day));
            }
            var answered = await Task.WhenAll(posting);
            foreach (var index in Enumerable.Range(0, People).Where(index => !answered[index]))
                Assert.True(await SaveAsync(channel, people[index], index, day, $"{tokens[index]}again"));
        }
    }

    private async Task<bool> SaveAsync(SandboxChannel channel, SandboxUser person, int index, int day, string token)
    {
        var text = (index == day ? FourThousandLetters : Texts[(day + index) % Texts.Length]).Replace("TOKEN", token, StringComparison.Ordinal);
        var answer = await person.SlashAsync(channel, "update", new { text, topic = $"Topic {index % 7}" });
        if (!answer.Responded || !await IsFinalAsync(answer))
            return false;
        Assert.Contains("Saved", answer.Text, StringComparison.Ordinal);
        lock (saved)
            saved.Add(token);
        return true;
    }

    /// <summary>False when the bot was killed after it had said that an answer would come.</summary>
    private static async Task<bool> IsFinalAsync(SandboxAnswer answer)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        try
        {
            await answer.WaitForFinalAsync(timeout.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static Instant NoonOf(int day) => Noon + Duration.FromDays(day);

    private static async Task TellAsync(KillableBot bot, SandboxChannel channel, int day)
    {
        var evening = NoonOf(day) + Duration.FromHours(day < FirstOfWinterTime ? 7 : 8);
        if (day == Outage)
        {
            await bot.KillAsync();
            await bot.StartAgainAsync(evening + Duration.FromHours(1));
        }
        if (day == KilledWhileTelling)
        {
            var before = channel.Messages.Count;
            bot.Sandbox.Faults.DropNext(Send, afterHandling: true);
            await bot.TellTimeAsync(evening);
            while (channel.Messages.Count == before)
                await Task.Delay(1);
            await bot.KillAsync();
            await bot.StartAgainAsync(evening + Duration.FromMinutes(2));
        }
        await bot.SetTimeAsync(evening + Duration.FromHours(day == Outage ? 1 : 0) + Duration.FromMinutes(3));
    }
}
