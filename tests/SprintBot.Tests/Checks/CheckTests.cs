using Microsoft.Extensions.Configuration;
using NodaTime;
using SprintBot.Checks;
using SprintBot.Sandbox;
using SprintBot.Tests.Stories;

namespace SprintBot.Tests.Checks;

/// <summary><c>sprintbot check</c>, beside a bot that runs in the sandbox.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Where_all_is_well_every_line_says_so()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Read the gauge" });
        var findings = await RunAsync(bot);
        Assert.All(findings, finding => Assert.True(finding.IsWell, finding.ToString()));
        Assert.Equal(["settings", "data", "photos", "disk", "templates", "docutils", "token", "discord", "clock", "servers"], findings.Select(finding => finding.Topic).Distinct());
        Assert.Contains(findings, finding => finding.Text == "Tidewater: the sprint Harbour sprint in #sprint has all permissions that it needs");
        Assert.DoesNotContain(findings, finding => finding.Text.Contains(bot.Sandbox.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Files, file => file.Contains("check", StringComparison.Ordinal));
        await bot.SlashAsync(bot.Ada, "update", new { text = "and it took nothing away" });
    }

    [Fact]
    public async Task A_permission_that_is_missing_in_a_sprints_channel_is_named()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Guild.CreateTextChannel("staff").DenyBot(SandboxPermissions.ViewChannel);
        bot.Channel.DenyBot(SandboxPermissions.AttachFiles | SandboxPermissions.CreatePublicThreads);
        var findings = await RunAsync(bot);
        Assert.Equal(
            [
                "Tidewater: the sprint Harbour sprint in #sprint lacks Create Public Threads, Attach Files: give them to the bot's role there",
                $"Tidewater ({bot.Guild.Id}): no sprint could be in #staff (View Channels, Send Messages, Create Public Threads, Embed Links, Attach Files, Read Message History)",
            ],
            Wrong(findings));
        bot.Channel.Delete();
        Assert.Contains(await RunAsync(bot), finding => !finding.IsWell && finding.Text.Contains("in a channel that is gone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Discord:Tokne", "x", "Discord:Tokne (", ") means nothing: did you mean Discord:Token?")]
    [InlineData("Storage:Keep", "x", "Storage:Keep (", ") means nothing: take it out.")]
    [InlineData("Loging:LogLevel:Default", "Debug", "Loging:LogLevel:Default (", ") means nothing: did you mean Logging:LogLevel:Default?")]
    [InlineData("Storage:KeepServersGone", "soon", "Storage:KeepServersGone is not a duration", "")]
    [InlineData("Discord:ApiUrl", "http://example.org", "Discord:ApiUrl is not an https address", "")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Logging:LogLevel:Default is not a level", "")]
    public void A_setting_that_means_nothing_or_can_not_be_is_named(string name, string value, string begin, string end)
    {
        var wrong = Wrong(SettingsCheck.Run(Configuration(("Discord:Token", "secret-token"), (name, value))));
        Assert.Contains(wrong, text => text.StartsWith(begin, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_setting_is_shown_with_its_place_and_the_token_is_not()
    {
        var shown = SettingsCheck.Run(Configuration(("Discord:Token", "secret-token"), ("Storage:Path", "x/y.db"), ("Logging:LogLevel:SprintBot.Discord", "Debug"))).ToList();
        Assert.All(shown, finding => Assert.True(finding.IsWell));
        Assert.Contains(shown, finding => finding.Text.StartsWith("Storage:Path = x/y.db (", StringComparison.Ordinal));
        Assert.Contains(shown, finding => finding.Text.StartsWith("Discord:Token = 12 characters, not shown (", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-60, "^is (59|60|61) s behind Discord's")]
    [InlineData(3600, "^is 3(59[0-9]|600) s ahead of Discord's")]
    public async Task A_clock_that_is_wrong_is_told(int seconds, string said)
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var findings = await RunAsync(bot, Duration.FromSeconds(seconds));
        Assert.Matches(said, Assert.Single(Wrong(findings)));
    }

    [Fact]
    public async Task What_can_not_be_reached_or_is_refused_is_told_and_the_rest_is_looked_at()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Equal("Discord refuses it: copy it anew from the developer portal (Bot, Reset Token)", Assert.Single(Wrong(await RunAsync(bot, set: ("Discord:Token", "MTIz.wrong.token")))));
        var unreachable = await RunAsync(bot, set: ("Discord:ApiUrl", "http://127.0.0.1:9/api/v10"));
        Assert.Equal("discord", Assert.Single(unreachable, finding => !finding.IsWell).Topic);
        Assert.Contains(unreachable, finding => finding.Topic == "data");
        Assert.StartsWith("There is no Discord token.", Assert.Single(await RunAsync(bot, set: ("Discord:Token", "")), finding => finding.Topic == "token").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_data_and_photos_without_a_file_are_told()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "photo add", new { image = new SandboxFile("quay.png", SprintBot.Reports.Tests.Prints.Drawn.PngWith(SprintBot.Reports.Tests.Prints.Drawn.Quarters(format: SkiaSharp.SKEncodedImageFormat.Png), 6)), caption = "the quay" });
        var photo = Assert.Single(bot.Files, file => file.EndsWith(".photo", StringComparison.Ordinal));
        File.Delete(photo);
        Assert.Contains($"({Path.GetFileName(photo)}): copy them there from a backup", Assert.Single(Wrong(await RunAsync(bot))), StringComparison.Ordinal);

        var content = await ReadAsync(DataOf(bot));
        content[(3 * 8192) + 100] ^= 1;
        var damaged = DataOf(bot) + ".damaged";
        await File.WriteAllBytesAsync(damaged, content);
        Assert.Contains($"{damaged} is damaged (page 3 of ", Assert.Single(Wrong(await RunAsync(bot, set: ("Storage:Path", damaged)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_another_program_has_is_told()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        Assert.StartsWith($"127.0.0.1:{port} can't be listened to (", Assert.Single(Wrong(await RunAsync(bot, set: ("Operating:Port", $"{port}")))), StringComparison.Ordinal);
        taken.Stop();
        Assert.Contains(await RunAsync(bot, set: ("Operating:Port", $"{port}")), finding => finding.IsWell && finding.Text == $"127.0.0.1:{port} is free");
    }

    [Theory]
    [InlineData("bad.rst.sbn", "{{ if }}", "if")]
    [InlineData("unknown.rst.sbn", "{{ report.nothing.there }}", "“unknown” can't be used")]
    public async Task A_template_that_makes_no_report_is_named(string file, string text, string because)
    {
        using var folder = new SprintBot.Reports.Tests.TemporaryFolder();
        await File.WriteAllTextAsync(folder.File(file), text);
        var finding = Assert.Single(new ReportsCheck().OfTemplates(folder.Path, [], CancellationToken.None), found => !found.IsWell);
        Assert.Contains(because, finding.Text, StringComparison.Ordinal);
    }

    private static string DataOf(BotInSandbox bot) => bot.Files.Single(file => file.EndsWith("sprintbot.db", StringComparison.Ordinal));

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var content = new MemoryStream();
        await file.CopyToAsync(content);
        return content.ToArray();
    }

    private static async Task<List<Finding>> RunAsync(BotInSandbox bot, Duration off = default, (string Name, string Value)? set = null)
    {
        (string, string)[] usual = [("Discord:Token", bot.Sandbox.Token), ("Discord:ApiUrl", bot.Sandbox.ApiUrl.ToString()), ("Storage:Path", DataOf(bot)), ("Reports:Docutils", "off")];
        var clock = new NodaTime.Testing.FakeClock(bot.Clock.GetCurrentInstant() + off);
        return await new Check(Configuration([.. usual, .. set is { } one ? [one] : Array.Empty<(string, string)>()]), clock, TimeProvider.System).RunAsync(new Progress<string>(), CancellationToken.None).ToListAsync();
    }

    private static IConfigurationRoot Configuration(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(one => one.Name).Select(one => KeyValuePair.Create(one.Key, (string?)one.Last().Value))).Build();

    private static List<string> Wrong(IEnumerable<Finding> findings) => [.. findings.Where(finding => !finding.IsWell).Select(finding => finding.Text)];
}
