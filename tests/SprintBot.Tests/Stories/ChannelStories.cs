using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Organisers hear at once, and in private, what keeps the bot from a sprint's channel.</summary>
public sealed class ChannelStories
{
    private const string LookAgain = "Look again";

    [Fact]
    public async Task A_start_in_a_channel_that_is_closed_to_the_bot_says_what_is_missing_and_looks_again()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Channel.DenyBot(SandboxPermissions.SendMessages);
        var started = await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Harbour sprint" });
        Assert.Contains("It lacks there: Send Messages.", started.Text, StringComparison.Ordinal);
        Assert.Contains("It lacks there", (await bot.ClickAsync(bot.Organiser, started, LookAgain)).Text, StringComparison.Ordinal);
        bot.Channel.DenyBot(SandboxPermissions.None);
        var again = await bot.ClickAsync(bot.Organiser, started, LookAgain);
        Assert.Contains("has all that it needs", again.Text, StringComparison.Ordinal);
        Assert.Empty(again.Buttons);
    }

    [Fact]
    public async Task Another_channel_is_looked_at_when_it_is_named()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var quay = bot.Guild.CreateTextChannel("quay");
        Assert.DoesNotContain("⚠", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { channel = quay })).Text, StringComparison.Ordinal);
        quay.DenyBot(SandboxPermissions.ViewChannel);
        Assert.Contains("does not see its channel", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { channel = quay })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("⚠", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { digest = "off" })).Text, StringComparison.Ordinal); // nothing is posted any more
    }

    [Fact]
    public async Task A_channel_that_was_deleted_is_told_in_status_with_what_to_do()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var quay = bot.Guild.CreateTextChannel("quay");
        await bot.SlashAsync(bot.Organiser, "sprint edit", new { channel = quay });
        quay.Delete();
        var status = (await bot.SlashAsync(bot.Organiser, "sprint status")).Text;
        Assert.Contains("Its channel is gone", status, StringComparison.Ordinal);
        Assert.Contains("/sprint edit", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_that_is_refused_is_told_to_its_organiser_in_private_once()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Channel.DenyBot(SandboxPermissions.SendMessages);
        for (var day = 0; day < 2; day++)
        {
            await bot.SlashAsync(bot.Ada, "update", new { text = "Unheard" });
            bot.Clock.AdvanceHours(6);
            for (var look = 0; look < 3; look++)
            {
                await bot.LookAtDigestsAsync();
                bot.Clock.AdvanceMinutes(16);
            }
            bot.Clock.AdvanceHours(18);
        }
        var told = Assert.Single(bot.Organiser.DmChannel.Messages);
        Assert.Contains("**Harbour sprint**: The digest of 2026-09-16 is not in its channel. SprintBot may not post in the sprint's channel.", told.Content, StringComparison.Ordinal);
        Assert.Empty(bot.Ada.DmChannel.Messages);

        bot.Channel.DenyBot(SandboxPermissions.None);
        await bot.SlashAsync(bot.Ada, "update", new { text = "Heard" });
        bot.Clock.AdvanceHours(5);
        await bot.LookAtDigestsAsync();
        Assert.NotEmpty(bot.Channel.Messages);
        bot.Channel.DenyBot(SandboxPermissions.SendMessages);
        bot.Clock.AdvanceDays(1);
        await bot.SlashAsync(bot.Ada, "update", new { text = "Unheard again" });
        await bot.LookAtDigestsAsync();
        Assert.Equal(2, bot.Organiser.DmChannel.Messages.Count);
    }

    [Fact]
    public async Task End_offers_no_sprint_that_has_ended()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Organiser, "sprint end");
        Assert.Contains("Harbour sprint has ended already", (await bot.SlashAsync(bot.Organiser, "sprint end")).Text, StringComparison.Ordinal);
        var quay = bot.Guild.CreateTextChannel("quay");
        Assert.Contains("No sprint is open", (await bot.SlashAsync(bot.Organiser, "sprint end", channel: quay)).Text, StringComparison.Ordinal);
    }
}
