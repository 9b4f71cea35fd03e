namespace SprintBot.Tests.Stories;

/// <summary>People bring topics, and say what they are for.</summary>
public sealed class TopicStories
{
    private const string Ask = "What is it for?";

    [Fact]
    public async Task Whoever_brings_a_topic_says_in_one_form_what_it_is_for()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "sawed", topic = "Fences" });
        var form = await bot.ClickAsync(bot.Ada, saved, Ask);
        Assert.Equal("What is Fences for?", form.Modal!.Title);
        var said = await bot.SubmitAsync(bot.Ada, form, ("Its aim in one line", "keep the *goats* out"), ("A link to it", "https://github.com/tide/water/issues/97#issuecomment-1"));
        Assert.Contains("**Fences** (issue) <https://github.com/tide/water/issues/97#issuecomment-1>: keep the *goats* out\nSaved.", said.Text, StringComparison.Ordinal);
        Assert.Contains("keep the *goats* out", (await bot.SlashAsync(bot.Tom, "topic list")).Text, StringComparison.Ordinal);
        Assert.Contains("eep the *goats* out", await bot.ReportAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Ask, (await bot.SlashAsync(bot.Tom, "update", new { text = "painted", topic = "Fences" })).Buttons);
    }

    [Fact]
    public async Task A_new_topic_in_the_form_and_by_topic_add_has_the_button_too()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var posted = await bot.SubmitAsync(bot.Ada, await bot.SlashAsync(bot.Ada, "update"), ("What you did", "sawed"), ("Topic", "Fences"));
        Assert.Contains(Ask, posted.Buttons);
        Assert.Contains(Ask, (await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, posted, "Edit"), ("Topic", "Gates"))).Buttons);
        var added = await bot.SlashAsync(bot.Ada, "topic add", new { name = "Quays" });
        await bot.RestartAsync();
        Assert.Contains("Quays", (await bot.ClickAsync(bot.Ada, added, Ask)).Modal!.Title, StringComparison.Ordinal);
        Assert.Empty((await bot.SlashAsync(bot.Ada, "topic add", new { name = "Boats", about = "to sail" })).Buttons);
    }

    [Fact]
    public async Task A_forges_link_fills_in_name_and_kind()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("· pull request 418", (await bot.SlashAsync(bot.Ada, "update", new { text = "reviewed", topic = "<https://github.com/tide/water/pull/418/files>." })).Text, StringComparison.Ordinal);
        Assert.Contains("· pull request 418", (await bot.SlashAsync(bot.Tom, "update", new { text = "mended", topic = "github.com/tide/water/pull/418#r7" })).Text, StringComparison.Ordinal);
        Assert.Contains("· pull request 418 (2)", (await bot.SlashAsync(bot.Tom, "update", new { text = "read", topic = "https://github.com/tide/wine/pull/418" })).Text, StringComparison.Ordinal);
        Assert.Contains("**gauge** (branch) <https://gitlab.com/tide/water/-/tree/gauge>", (await bot.SlashAsync(bot.Ada, "topic add", new { url = "https://gitlab.com/tide/water/-/tree/gauge" })).Text, StringComparison.Ordinal);
        const string Again = "https://gitlab.com/tide/water/-/tree/gauge?ref_type=heads";
        Assert.Contains("with that link already", (await bot.SlashAsync(bot.Tom, "topic add", new { url = Again })).Text, StringComparison.Ordinal);
        Assert.Contains("gauge has that link too", (await bot.SlashAsync(bot.Tom, "topic add", new { name = "Floats", url = Again })).Text, StringComparison.Ordinal);
        var list = (await bot.SlashAsync(bot.Tom, "topic list")).Text;
        Assert.Equal(4, list.Split('\n').Length);
        Assert.Contains($"**Floats** (branch) <{Again}>", list, StringComparison.Ordinal);
        Assert.Contains("**pull request 418** (pull request) <https://github.com/tide/water/pull/418/files>", list, StringComparison.Ordinal);
    }
}
