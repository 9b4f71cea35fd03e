using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Whoever does not know what to do asks the bot.</summary>
public sealed class HelpStories
{
    [Fact]
    public async Task Sprinters_are_told_what_they_can_do_and_what_is_open_and_organisers_more()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.UntilCommandsAreKnownAsync();
        var ofAda = await bot.SlashAsync(bot.Ada, "help");
        Assert.True(ofAda.IsEphemeral);
        Assert.Contains($"**Harbour sprint**, 2026-09-14 to 2026-09-20, in {bot.Channel.Mention}", ofAda.Text, StringComparison.Ordinal);
        Assert.Contains("- `/update`: say what you did", ofAda.Text, StringComparison.Ordinal);
        Assert.Matches(@"- </update:\d+>: say", ofAda.Content);
        Assert.Matches(@"</profile reminder time:\d+>", ofAda.Content);
        Assert.DoesNotContain("For organisers", All(ofAda), StringComparison.Ordinal);
        Assert.Contains("For organisers", All(await bot.SlashAsync(bot.Organiser, "help")), StringComparison.Ordinal);
        bot.Guild.AllowCommand("sprint", bot.Tom);
        Assert.Contains("`/report generate`: the draft", All(await bot.SlashAsync(bot.Tom, "help")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_open_it_says_who_opens_a_sprint_and_how()
    {
        await using var bot = await BotInSandbox.StartAsync();
        Assert.Contains("No sprint is open here. An organiser opens one with `/sprint start`.", (await bot.SlashAsync(bot.Ada, "help")).Text, StringComparison.Ordinal);
        Assert.Contains("**First**: `/sprint start`", (await bot.SlashAsync(bot.Organiser, "help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_direct_messages_it_says_where_its_commands_work_and_only_what_works_there_can_be_clicked()
    {
        await using var bot = await BotInSandbox.StartAsync();
        await bot.UntilCommandsAreKnownAsync();
        var answer = await bot.SlashAsync(bot.Ada, "help", channel: bot.Ada.DmChannel);
        Assert.Contains("Its commands work in servers", answer.Text, StringComparison.Ordinal);
        Assert.Matches(@"</help:\d+> there tells", answer.Content);
        Assert.Contains("`/profile forget`", answer.Content, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ClientRefusal>(() => bot.SlashAsync(bot.Ada, "update", new { text = "dug" }, bot.Ada.DmChannel));
    }

    [Theory]
    [InlineData("de", "- `/meldung`: Sag in ein paar Worten", "`/profil erinnerung zeit`")]
    [InlineData("es-ES", "- `/novedad`: di en pocas palabras", "`/perfil recordatorio hora`")]
    [InlineData("es-419", "- `/novedad`: di en pocas palabras", "`/perfil recordatorio hora`")]
    [InlineData("fr", "- `/nouvelle` : dis en quelques mots", "`/profil rappel heure`")]
    [InlineData("ja", "- `/報告`：やったことを", "`/プロフィール お知らせ 時刻`")]
    [InlineData("sv-SE", "- `/nytt`: säg med några ord", "`/profil påminnelse tid`")]
    [InlineData("pl", "- `/update`: say what you did", "`/profile reminder time`")]
    public async Task Each_reads_it_in_his_or_her_language_with_commands_to_be_clicked(string locale, string update, string reminder)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.UntilCommandsAreKnownAsync();
        var member = bot.Guild.AddMember("kim", "Kim", permissions: SandboxPermissions.Organiser, locale: locale);
        var answer = await bot.SlashAsync(member, "help");
        Assert.Contains(update, All(answer), StringComparison.Ordinal);
        Assert.Contains(reminder, All(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("`/", string.Join('\n', answer.FollowUps.Select(more => more.Content).Prepend(answer.Content)), StringComparison.Ordinal);
        Assert.NotEmpty((await bot.SlashAsync(member, "help", channel: member.DmChannel)).Text);
    }

    [Fact]
    public async Task Commands_in_answers_can_be_clicked_after_a_restart_too_and_what_users_write_stays_as_it_is()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.RestartAsync();
        await bot.UntilCommandsAreKnownAsync();
        Assert.Matches(@"</photo add:\d+>", (await bot.SlashAsync(bot.Ada, "photo list")).Content);
        await bot.SlashAsync(bot.Ada, "update", new { text = "taught Tom `/update`", topic = "Use of `/update`" });
        foreach (var (user, command) in new[] { (bot.Ada, "updates list"), (bot.Ada, "topic list"), (bot.Ada, "digest") })
            Assert.DoesNotContain("</update", (await bot.SlashAsync(user, command)).Content, StringComparison.Ordinal);
        var refused = await bot.SlashAsync(bot.Ada, "topic add", new { name = "`/update`", url = "down there" });
        Assert.EndsWith("name: `/update`\nurl: down there", refused.Content, StringComparison.Ordinal);
    }

    private static string All(SandboxAnswer answer) => string.Join('\n', answer.FollowUps.Select(more => more.Text).Prepend(answer.Text));
}
