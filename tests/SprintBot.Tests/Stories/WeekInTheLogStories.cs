using System.Text.RegularExpressions;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>What an administrator reads in the log of a week.</summary>
public sealed partial class WeekInTheLogStories
{
    private const string Send = "POST /channels/{channel_id}/messages";
    private const int Days = 5;

    /// <summary>From noon UTC to 19:00 in Stockholm.</summary>
    private const int HoursToDigest = 5;

    [Fact]
    public async Task A_good_week_has_nothing_to_act_on()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        for (var day = 0; day < Days; day++)
            await PlayDayAsync(bot, day);
        await bot.SlashAsync(bot.Organiser, "report generate");
        await bot.RestartAsync();
        Assert.Equal(Days, bot.Log.Count(line => line.StartsWith("Information: The digest of sprint Harbour sprint (", StringComparison.Ordinal)));
        Assert.Empty(ToActOn(bot));
    }

    [Fact]
    public async Task A_bad_week_is_told_in_lines_that_say_what_to_do()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        bot.Sandbox.Faults.RefuseNext(Send, 403, 50013, "Missing Permissions");
        await PlayDayAsync(bot, 0);
        bot.Sandbox.Faults.FailNext(Send, 500, times: 5);
        await PlayDayAsync(bot, 1);
        bot.Sandbox.Faults.RateLimitNext(Send, 0.1);
        bot.Sandbox.Faults.DropGateway();
        await PlayDayAsync(bot, 2);
        bot.Sandbox.Faults.RefuseNext("POST /interactions/{interaction_id}/{interaction_token}/callback", 404, 10062, "Unknown interaction");
        await bot.SlashUnansweredAsync(bot.Ada, "update", new { text = "unheard" }, logged: "could not be sent: ");
        await PlayDayAsync(bot, 3);

        var lines = ToActOn(bot);
        Assert.All(lines, line => Assert.Matches(Understood(), line));
        foreach (var expected in new[] { "Give the bot the permissions", "That is Discord's own trouble", "if it comes often, look whether the machine is too busy", "is rate limited for" })
            Assert.Contains(lines, line => line.Contains(expected, StringComparison.Ordinal));
    }

    private static async Task PlayDayAsync(BotInSandbox bot, int day)
    {
        await bot.SlashAsync(bot.Ada, "update", new { text = $"mended the fence of day {day}", topic = "Fences", photo = new SandboxFile("quay.png", Pictures.Png((byte)day)) });
        await bot.SlashAsync(bot.Tom, "update", new { text = $"drew it on day {day}" });
        await bot.SlashAsync(bot.Tom, "updates list");
        bot.Clock.AdvanceHours(HoursToDigest);
        await bot.LookAtDigestsAsync();
        await bot.LookAtRemindersAsync();
        bot.Clock.AdvanceHours(24 - HoursToDigest);
    }

    private static List<string> ToActOn(BotInSandbox bot) => [.. bot.Log.Where(line => Level().IsMatch(line))];

    [GeneratedRegex("^(Warning|Error|Critical): ")]
    private static partial Regex Level();

    /// <summary>The kinds that there are, each a single line; one that is new belongs here only with what to do.</summary>
    [GeneratedRegex(
        """
        \A(
          Warning:\ The\ digest\ of\ sprint\ Harbour\ sprint\ \(\d+\)\ for\ \d{4}-\d\d-\d\d\ could\ not\ be\ sent\ and\ is\ tried\ again:\ .+\.
        | Warning:\ The\ answer\ to\ interaction\ \d+\ could\ not\ be\ sent:\ .+\.
        | Warning:\ The\ connection\ to\ the\ gateway\ was\ lost\ \(\w+\)
        | Warning:\ [A-Z]+\ /[^ ]+\ was\ answered\ with\ 5\d\d,\ try\ \d
        | Warning:\ [A-Z]+\ /[^ ]+\ was\ not\ answered,\ try\ \d
        | Warning:\ [A-Z]+\ /[^ ]+\ is\ rate\ limited\ for\ [0-9.]+\ s\ \(global:\ \w+\)
        )\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Understood();
}
