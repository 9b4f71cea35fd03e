using System.Text;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>An organiser writes a template of the team's own.</summary>
public sealed class TemplateStories
{
    private static SandboxFile File(string text, string name = "postcard.rst.sbn") => SandboxFile.Text(name, text);

    private static string Text(SandboxAnswer answer) => Encoding.UTF8.GetString(answer.Attachments[0].Bytes);

    private static async Task<BotInSandbox> StartAsync()
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "dug *deep*" });
        return bot;
    }

    [Fact]
    public async Task A_template_is_tried_kept_offered_used_and_removed()
    {
        await using var bot = await StartAsync();
        var kept = await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File("{{ rst.title report.title }}\r\n{{ report.people[0].passages[0].story }} {{ report.people[0].name }}") });
        Assert.Contains("The template `postcard` is kept", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Dug *deep*. Ada", Text(kept).ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        await bot.RestartAsync();
        Assert.Contains("postcard", (await bot.Organiser.AutocompleteAsync(bot.Channel, "report generate", "template", "card")).Select(choice => choice.Value));
        Assert.Contains("`postcard`, uploaded by", (await bot.SlashAsync(bot.Organiser, "report template list")).Text, StringComparison.Ordinal);
        Assert.Contains("report.zip", (await bot.SlashAsync(bot.Organiser, "report generate", new { template = "postcard" })).Text, StringComparison.Ordinal);
        Assert.Contains("removed", (await bot.SlashAsync(bot.Organiser, "report template delete", new { name = "postcard" })).Text, StringComparison.Ordinal);
        Assert.Contains("no template", (await bot.SlashAsync(bot.Organiser, "report generate", new { template = "postcard" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_comes_with_the_bot_is_something_to_start_from()
    {
        await using var bot = await StartAsync();
        var shown = await bot.SlashAsync(bot.Organiser, "report template show", new { name = "topics" });
        Assert.Equal("topics.rst.sbn", shown.Attachments[0].Name);
        var again = await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File(Text(shown)), name = "my-topics" });
        Assert.Contains("`my-topics` is kept", again.Text, StringComparison.Ordinal);
        Assert.Contains("{{", Text(await bot.SlashAsync(bot.Organiser, "report template show", new { name = "_opening" })), StringComparison.Ordinal);
        Assert.Contains("no template", (await bot.SlashAsync(bot.Organiser, "report template show", new { name = "nothing" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_says_what_each_template_is_for_in_the_list_and_while_one_is_chosen()
    {
        await using var bot = await StartAsync();
        await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File("{{~ # For *our* postcards ~}}\nhello") });
        await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File("hello"), name = "bare" });
        var listed = (await bot.SlashAsync(bot.Organiser, "report template list")).Text;
        Assert.Contains("- `people`: a paragraph or more for each person; the default\n", listed, StringComparison.Ordinal);
        Assert.Contains("- `postcard`: For \\*our\\* postcards", listed, StringComparison.Ordinal);
        Assert.Contains($"- `bare`, uploaded by {bot.Organiser.Mention} <t:", listed, StringComparison.Ordinal);

        var offered = await bot.Organiser.AutocompleteAsync(bot.Channel, "report generate", "template", "");
        Assert.Contains(("postcard: For *our* postcards", "postcard"), offered.Select(choice => (choice.Name, choice.Value)));
        Assert.Contains(("bare, uploaded 2026-09-16", "bare"), offered.Select(choice => (choice.Name, choice.Value)));
        await bot.SlashAsync(bot.Organiser, "update", new { text = "now I am known here" });
        Assert.Equal("bare, uploaded by Vera Lindqvist 2026-09-16", Assert.Single(await bot.Organiser.AutocompleteAsync(bot.Channel, "report template delete", "name", "bare")).Name);

        var member = bot.Guild.AddMember("kim", "Kim", locale: "de", permissions: SandboxPermissions.Organiser);
        Assert.Equal(("daily: Tag für Tag", "daily"), Assert.Single(await member.AutocompleteAsync(bot.Channel, "report generate", "template", "dail")) is var daily ? (daily.Name, daily.Value) : default);
    }

    [Fact]
    public async Task What_a_template_knows_is_sent_along_and_a_wrong_name_is_told_with_the_right_one()
    {
        await using var bot = await StartAsync();
        var shown = await bot.SlashAsync(bot.Organiser, "report template show", new { name = "people" });
        Assert.Contains("What it can print is told in templates.md, below", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["people.rst.sbn", "templates.md"], shown.Attachments.Select(file => file.Name));
        Assert.Contains("## What a template knows", Encoding.UTF8.GetString(shown.Attachments[1].Bytes), StringComparison.Ordinal);

        var refused = (await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File("{{ sprint_report.tilte }}") })).Text;
        Assert.Contains("“postcard”, line 1, column 4: There is no `sprint_report`: it is `report.title`.", refused, StringComparison.Ordinal);
        Assert.Contains("What a template knows is told in templates.md, which `/report template show` sends along.", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x\n{{ if }}", "postcard.sbn", "“postcard”, line 2, column ")]
    [InlineData("{{ nothing.here }}", "postcard.sbn", "“postcard”, line 1, column 4: ")]
    [InlineData("{{ while true; end }}", "postcard.sbn", "was not kept")]
    [InlineData("x", "people.rst.sbn", "comes with SprintBot")]
    [InlineData("x", "Über uns.sbn", "can't be a template's name")]
    [InlineData("x", "../x", "can't be a template's name")]
    public async Task What_can_not_be_used_is_refused_with_the_place_and_not_kept(string text, string name, string expected)
    {
        await using var bot = await StartAsync();
        Assert.Contains(expected, (await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File(text, name) })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("uploaded by", (await bot.SlashAsync(bot.Organiser, "report template list")).Text, StringComparison.Ordinal);
        Assert.Contains("Saved", (await bot.SlashAsync(bot.Ada, "update", new { text = "still here" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_shows_its_teeth_only_after_it_was_kept_is_stopped_when_the_report_is_made()
    {
        await using var bot = await StartAsync();
        var kept = await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File("{{ if report.people.size > 1; x = rst.strong ('x' * 200000); for i in 1..900000; x; end; end }}") });
        Assert.Contains("is kept", kept.Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "update", new { text = "now we are two" });
        var stopped = await bot.SlashAsync(bot.Organiser, "report generate", new { template = "postcard" });
        Assert.Contains("The template can't make this report.", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("may print", stopped.Text, StringComparison.Ordinal);
        Assert.Contains("report.zip", (await bot.SlashAsync(bot.Organiser, "report generate")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_large_or_not_in_UTF_8_is_refused()
    {
        await using var bot = await StartAsync();
        Assert.Contains("larger than 64 KiB", (await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File(new string('x', 70_000)) })).Text, StringComparison.Ordinal);
        Assert.Contains("UTF-8", (await bot.SlashAsync(bot.Organiser, "report template upload", new { file = new SandboxFile("x.sbn", [0xFF, 0xFE, 0xE9]) })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_sees_its_own_templates_only_and_sprinters_change_none()
    {
        await using var bot = await StartAsync();
        await bot.SlashAsync(bot.Organiser, "report template upload", new { file = File("ours") });
        var other = bot.Sandbox.CreateGuild("Elsewhere");
        var channel = other.CreateTextChannel("general");
        var organiser = other.AddMember("otto", "Otto Other", permissions: SandboxPermissions.Organiser);
        Assert.DoesNotContain("postcard", (await bot.SlashAsync(organiser, "report template list", channel: channel)).Text, StringComparison.Ordinal);
        Assert.Contains("no template", (await bot.SlashAsync(organiser, "report template show", new { name = "postcard" }, channel)).Text, StringComparison.Ordinal);
        Assert.Contains("no template", (await bot.SlashAsync(organiser, "report template delete", new { name = "postcard" }, channel)).Text, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => bot.SlashAsync(bot.Ada, "report template list"));
    }
}
