using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Organisers post for others, and look after those who are not on Discord.</summary>
public sealed class PeopleStories
{
    private static readonly SandboxFile Picture = new("quay.png", Pictures.Png(1, 2, 3), "The quay");

    [Fact]
    public async Task An_organiser_posts_for_somebody_and_the_credit_is_hers()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Organiser, "update", new Dictionary<string, object> { ["text"] = "caulked the hull", ["for"] = bot.Ada, ["photo"] = Picture });
        Assert.Contains($"by {bot.Organiser.Mention} for {bot.Ada.Mention}", saved.Text, StringComparison.Ordinal);
        Assert.Contains("caulked the hull · posted by Vera Lindqvist for Ada Byron", (await bot.SlashAsync(bot.Ada, "updates list")).Text, StringComparison.Ordinal);
        Assert.Contains("posted by Vera Lindqvist for Ada Byron", Assert.Single(await bot.Ada.AutocompleteAsync(bot.Channel, "updates edit", "update", "hull")).Name, StringComparison.Ordinal);
        var report = await bot.ReportAsync();
        Assert.Contains("Ada Byron", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Vera", report, StringComparison.Ordinal);
        Assert.Contains("1 update by 1 person", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_organisers_post_for_others()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Organiser, "people add", new { name = "Grace Hopper" });
        foreach (var whose in new[] { Given("for", bot.Ada), Given("for-name", "Grace Hopper") })
            Assert.Contains("Only organisers post for somebody else", (await bot.SlashAsync(bot.Tom, "update", whose)).Text, StringComparison.Ordinal);
        Assert.Empty(await bot.Tom.AutocompleteAsync(bot.Channel, "update", "for-name", "gra"));
    }

    [Fact]
    public async Task The_form_keeps_for_whom_it_was_opened()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var form = await bot.SlashAsync(bot.Organiser, "update", new Dictionary<string, object> { ["for"] = bot.Ada });
        Assert.Equal("What did Ada Byron do?", form.Modal!.Title);
        await bot.RestartAsync();
        var saved = await bot.SubmitAsync(bot.Organiser, form, ("What was done", "caulked the hull"));
        Assert.Contains($"by {bot.Organiser.Mention} for {bot.Ada.Mention}", saved.Text, StringComparison.Ordinal);
        Assert.Contains("**Ada Byron**", (await bot.SlashAsync(bot.Organiser, "updates list", new { everybody = true })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_on_Discord_is_in_the_report_posted_or_not()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var added = await bot.SlashAsync(bot.Organiser, "people add", new { name = "Grace Hopper", affiliation = "Yale", newcomer = true });
        Assert.Contains("**Grace Hopper** · newcomer · Yale\nAdded to the people of Harbour sprint.", added.Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Organiser, "people add", new { name = "Alan Kay" });
        await bot.SlashAsync(bot.Organiser, "people edit", new Dictionary<string, object> { ["person"] = "grace hopper", ["short"] = "Grace", ["link"] = "https://example.org/grace" });
        Assert.Contains("- **Grace Hopper** (Grace) · newcomer · Yale · <https://example.org/grace> · in Harbour sprint", (await bot.SlashAsync(bot.Organiser, "people list")).Text, StringComparison.Ordinal);

        var choice = Assert.Single(await bot.Organiser.AutocompleteAsync(bot.Channel, "update", "for-name", "gra"));
        var saved = await bot.SlashAsync(bot.Organiser, "update", new Dictionary<string, object> { ["text"] = "found a moth in the relay", ["for-name"] = choice.Value });
        Assert.Contains($"by {bot.Organiser.Mention} for Grace Hopper", saved.Text, StringComparison.Ordinal);
        Assert.Contains("**Grace Hopper**", await bot.DigestAsync(), StringComparison.Ordinal);
        var report = await bot.ReportAsync();
        foreach (var name in new[] { "Grace Hopper", "Alan Kay", "moth" })
            Assert.Contains(name, report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_listed_in_one_sprint_is_in_no_other()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Organiser, "people add", new { name = "Alan Kay" });
        await bot.SlashAsync(bot.Organiser, "people add", new { name = "Grace Hopper" });
        await bot.SlashAsync(bot.Organiser, "sprint end");
        var island = bot.Guild.CreateTextChannel("island");
        await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "Island sprint" }, island);
        Assert.Contains("Known here already, and among the people of Island sprint now.", (await bot.SlashAsync(bot.Organiser, "people add", new { name = "grace hopper" }, island)).Text, StringComparison.Ordinal);
        await bot.SlashAsync(bot.Ada, "update", new { text = "rowed" }, island);
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", channel: island);
        var report = System.Text.Encoding.UTF8.GetString(StoryReads.FilesIn(answer.Attachments[0].Bytes)["report.rst"]);
        Assert.Contains("Grace Hopper", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Alan Kay", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_arrives_gets_all_that_was_posted_for_him_and_can_have_it_erased()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Organiser, "people add", new { name = "Thomas Okafor", affiliation = "Lagos" });
        await bot.SlashAsync(bot.Organiser, "update", new Dictionary<string, object> { ["text"] = "dredged the channel", ["for-name"] = "Thomas Okafor", ["photo"] = Picture });
        var asked = await bot.SlashAsync(bot.Organiser, "people merge", new { person = "Thomas Okafor", member = bot.Tom });
        Assert.Contains($"Is Thomas Okafor {bot.Tom.Mention}?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("as they were", (await bot.ClickAsync(bot.Organiser, asked, "No")).Text, StringComparison.Ordinal);
        asked = await bot.SlashAsync(bot.Organiser, "people merge", new { person = "Thomas Okafor", member = bot.Tom });
        Assert.Contains($"is {bot.Tom.Mention}’s now", (await bot.ClickAsync(bot.Organiser, asked, "Yes, make them one")).Text, StringComparison.Ordinal);

        Assert.Contains("dredged the channel · posted by Vera Lindqvist for Thomas Okafor", (await bot.SlashAsync(bot.Tom, "updates list")).Text, StringComparison.Ordinal);
        Assert.Contains("Affiliation: Lagos", (await bot.SlashAsync(bot.Tom, "profile show")).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody is known here", (await bot.SlashAsync(bot.Organiser, "people list")).Text, StringComparison.Ordinal);

        await bot.ClickAsync(bot.Tom, await bot.SlashAsync(bot.Tom, "profile forget"), "Forget me");
        Assert.Contains("Nothing is kept about you", (await bot.SlashAsync(bot.Tom, "profile export")).Text, StringComparison.Ordinal);
        Assert.Contains("0 updates", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Okafor", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_for_somebody_who_arrived_meanwhile_gives_the_text_back()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Organiser, "people add", new { name = "Thomas Okafor" });
        var form = await bot.SlashAsync(bot.Organiser, "update", Given("for-name", "Thomas Okafor"));
        await bot.ClickAsync(bot.Organiser, await bot.SlashAsync(bot.Organiser, "people merge", new { person = "Thomas Okafor", member = bot.Tom }), "Yes, make them one");
        var refused = (await bot.SubmitAsync(bot.Organiser, form, ("What was done", "dredged the channel"))).Text;
        Assert.Contains("not known here any more", refused, StringComparison.Ordinal);
        Assert.Contains("dredged the channel", refused, StringComparison.Ordinal);
    }

    private static Dictionary<string, object> Given(string option, object value) => new() { [option] = value };
}
