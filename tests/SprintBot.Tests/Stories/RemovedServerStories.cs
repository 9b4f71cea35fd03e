using System.Text;
using NodaTime;
using SprintBot.Servers;

namespace SprintBot.Tests.Stories;

/// <summary>A server removes the bot; its data stay for as long as the settings say.</summary>
public sealed class RemovedServerStories
{
    private const string Word = "Quittengelee";

    [Fact]
    public async Task What_a_server_left_behind_is_erased_after_its_time_and_not_before()
    {
        await using var bot = await StartAsync(keepDays: 30);
        bot.Guild.Remove(bot.Sandbox.Bot);
        await bot.UntilServersGoneAsync(1);
        bot.Clock.AdvanceDays(29);
        await bot.RestartAsync();
        await bot.LookAtGoneServersAsync();
        Assert.True(HasWord(bot));
        bot.Clock.AdvanceDays(1);
        await bot.LookAtGoneServersAsync();
        Assert.False(HasWord(bot));
    }

    [Fact]
    public async Task A_server_that_has_the_bot_again_keeps_its_data()
    {
        await using var bot = await StartAsync(keepDays: 30);
        bot.Guild.Remove(bot.Sandbox.Bot);
        await bot.UntilServersGoneAsync(1);
        bot.Guild.AddMember(bot.Sandbox.Bot);
        bot.Sandbox.Faults.EndOutage(bot.Guild); // which tells of the server as an invitation does
        await bot.UntilServersGoneAsync(0);
        bot.Clock.AdvanceDays(31);
        await bot.LookAtGoneServersAsync();
        Assert.True(HasWord(bot));
    }

    [Fact]
    public async Task A_server_that_had_an_outage_is_not_gone()
    {
        await using var bot = await StartAsync(keepDays: 1);
        bot.Sandbox.Faults.BeginOutage(bot.Guild);
        bot.Sandbox.Faults.EndOutage(bot.Guild);
        await bot.SlashAsync(bot.Ada, "updates list"); // comes after those
        bot.Clock.AdvanceDays(2);
        await bot.LookAtGoneServersAsync();
        Assert.True(HasWord(bot));
    }

    [Fact]
    public async Task Without_a_time_the_data_stay_for_ever()
    {
        await using var bot = await StartAsync(keepDays: null);
        bot.Guild.Remove(bot.Sandbox.Bot);
        await bot.UntilServersGoneAsync(1);
        bot.Clock.AdvanceDays(3650);
        await bot.LookAtGoneServersAsync();
        Assert.True(HasWord(bot));
    }

    private static async Task<BotInSandbox> StartAsync(int? keepDays)
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        bot.KeepServersGone = new KeepServersGone(keepDays is { } days ? Duration.FromDays(days) : null);
        await bot.RestartAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = Word });
        return bot;
    }

    private static bool HasWord(BotInSandbox bot) => bot.Files.Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Any(file => ReadAll(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Word)) >= 0);

    private static byte[] ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
