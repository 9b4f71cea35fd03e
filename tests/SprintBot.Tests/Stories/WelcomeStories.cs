using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>A server adds the bot, which says hello once, where it may.</summary>
public sealed class WelcomeStories
{
    private const SandboxPermissions Usual = SandboxPermissions.Member | SandboxPermissions.ManageMessages;

    private static IReadOnlyList<SandboxMessage> Said(SandboxGuild guild) => [.. guild.Channels.SelectMany(channel => channel.Messages)];

    [Fact]
    public async Task Once_and_never_again_after_restarts_and_outages()
    {
        await using var bot = await BotInSandbox.StartAsync();
        await bot.UntilCommandsAreKnownAsync();
        var guild = bot.Sandbox.CreateGuild("Elsewhere", before: guild => guild.CreateTextChannel("general"));
        await bot.UntilGreetedAsync();
        var welcome = Assert.Single(Said(guild));
        Assert.Contains("opens a sprint with `/sprint start`", welcome.Text, StringComparison.Ordinal);
        Assert.Matches(@"</sprint start:\d+>.*</update:\d+>.*</help:\d+>", welcome.Content.ReplaceLineEndings(" "));
        bot.Sandbox.Faults.BeginOutage(guild);
        bot.Sandbox.Faults.EndOutage(guild);
        await bot.UntilGreetedAsync();
        await bot.RestartAsync();
        await bot.UntilGreetedAsync();
        Assert.Single(Said(guild));
        Assert.Empty(bot.Channel.Messages);
    }

    [Fact]
    public async Task A_first_start_greets_who_has_just_added_the_bot_and_nobody_else()
    {
        var guilds = new List<SandboxGuild>();
        await using var bot = await BotInSandbox.StartAsync(sandbox => guilds.Add(sandbox.CreateGuild("Elsewhere", before: guild => guild.CreateTextChannel("general"))));
        await bot.UntilGreetedAsync();
        Assert.Empty(bot.Channel.Messages);
        Assert.Contains("`/sprint start`", Assert.Single(Said(guilds[0])).Text, StringComparison.Ordinal);
        bot.Sandbox.Faults.BeginOutage(guilds[0]);
        bot.Sandbox.Faults.EndOutage(guilds[0]);
        await bot.UntilGreetedAsync();
        await bot.RestartAsync();
        await bot.UntilGreetedAsync();
        Assert.Single(Said(guilds[0]));
    }

    [Fact]
    public async Task A_server_that_added_the_bot_while_it_was_stopped_is_greeted()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var guilds = new List<SandboxGuild>();
        await bot.RestartAsync(() => guilds.Add(bot.Sandbox.CreateGuild("Elsewhere", before: guild => guild.CreateTextChannel("general"))));
        await bot.UntilGreetedAsync();
        Assert.Empty(bot.Channel.Messages);
        Assert.Single(Said(guilds[0]));
    }

    [Fact]
    public async Task In_the_system_channel_else_the_first_in_which_it_may_write()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var open = bot.Sandbox.CreateGuild("Open", before: guild => guild.SystemChannel = new[] { guild.CreateTextChannel("first"), guild.CreateTextChannel("system") }[1]);
        var closed = bot.Sandbox.CreateGuild("Closed", before: guild =>
        {
            guild.CreateTextChannel("first").DenyBot(SandboxPermissions.SendMessages);
            guild.CreateTextChannel("second");
            guild.SystemChannel = guild.CreateTextChannel("system");
            guild.SystemChannel.DenyBot(SandboxPermissions.ViewChannel);
        });
        await bot.UntilGreetedAsync();
        Assert.Equal("system", Assert.Single(Said(open)).Channel.Name);
        Assert.Equal("second", Assert.Single(Said(closed)).Channel.Name);
    }

    [Fact]
    public async Task Where_it_may_write_nowhere_it_says_nothing()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var mute = bot.Sandbox.CreateGuild("Mute", Usual & ~SandboxPermissions.SendMessages, guild => guild.CreateTextChannel("general").DenyBot(SandboxPermissions.SendMessages));
        await bot.UntilGreetedAsync();
        Assert.Empty(Said(mute));
        Assert.DoesNotContain(bot.Log, line => line.Contains("could not be greeted", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_the_servers_language()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var guild = bot.Sandbox.CreateGuild("Anderswo", before: guild =>
        {
            guild.PreferredLocale = "de";
            guild.CreateTextChannel("allgemein");
        });
        await bot.UntilGreetedAsync();
        Assert.StartsWith("Hallo! SprintBot sammelt", Assert.Single(Said(guild)).Content, StringComparison.Ordinal);
    }
}
