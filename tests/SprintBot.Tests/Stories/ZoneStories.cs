namespace SprintBot.Tests.Stories;

/// <summary>Where a sprint's days begin and end, as organisers say it.</summary>
public sealed class ZoneStories
{
    [Fact]
    public async Task A_city_is_enough_and_the_offer_shows_the_time_there()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var offered = (await bot.Organiser.AutocompleteAsync(bot.Channel, "sprint start", "timezone", "berl", new { name = "x" }))[0];
        Assert.Equal(("Europe/Berlin · 14:00 now", "Europe/Berlin"), (offered.Name, offered.Value));
        Assert.Contains("Europe/Berlin", (await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "x", timezone = "Berlin" })).Text, StringComparison.Ordinal);
        Assert.Contains("Asia/Tokyo", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "Asia/Tokyo · 21:00 now" })).Text, StringComparison.Ordinal);
        Assert.Contains("America/Sao_Paulo", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "são paulo" })).Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Berlin", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "München" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_abbreviation_or_an_offset_is_asked_about()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var asked = await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "x", timezone = "EST" });
        Assert.Contains("Whose clocks do you mean?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("America/New_York", (await bot.ChooseAsync(bot.Organiser, asked, "America/New_York · 08:00 now")).Text, StringComparison.Ordinal);
        asked = await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "CEST" });
        Assert.Contains("Europe/Madrid", (await bot.ChooseAsync(bot.Organiser, asked, "Europe/Madrid · 14:00 now")).Text, StringComparison.Ordinal);
        asked = await bot.SlashAsync(bot.Ada, "profile reminder time", new { time = "17:30", timezone = "GMT+2" });
        Assert.Contains("17:30 in Europe/Berlin", (await bot.ChooseAsync(bot.Ada, asked, "Europe/Berlin · 14:00 now")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_offered_is_a_place_and_no_abbreviation()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var offered = await bot.Organiser.AutocompleteAsync(bot.Channel, "sprint start", "timezone", "est", new { name = "x" });
        Assert.Equal("America/New_York", offered[0].Value);
        Assert.DoesNotContain(offered, choice => choice.Value is "EST" or "EST5EDT");
        Assert.Equal("Europe/Berlin", (await bot.Ada.AutocompleteAsync(bot.Channel, "profile reminder time", "timezone", "germany", new { time = "17:30" }))[0].Value);
    }

    [Fact]
    public async Task A_country_is_asked_about_where_it_has_several_and_taken_where_it_has_one()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var asked = await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "Spain" });
        Assert.Contains("“Spain” is not a time zone. Whose clocks do you mean?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Atlantic/Canary", (await bot.ChooseAsync(bot.Organiser, asked, "Atlantic/Canary · 13:00 now")).Text, StringComparison.Ordinal);
        Assert.Contains("Asia/Tokyo", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "JST" })).Text, StringComparison.Ordinal);
        Assert.Contains("Each is called by one big city", (await bot.SlashAsync(bot.Organiser, "sprint edit", new { timezone = "Atlantis" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_servers_language_gives_the_first_guess()
    {
        await using var bot = await BotInSandbox.StartAsync();
        bot.Guild.PreferredLocale = "ja";
        Assert.Equal("Asia/Tokyo", (await bot.Organiser.AutocompleteAsync(bot.Channel, "sprint start", "timezone", "", new { name = "x" }))[0].Value);
        var started = (await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "x" })).Text;
        Assert.Contains("Its days are counted in Asia/Tokyo, after this server's language", started, StringComparison.Ordinal);
        bot.Guild.PreferredLocale = "en-US";
        var elsewhere = bot.Guild.CreateTextChannel("elsewhere");
        Assert.Contains("Its days are counted in UTC", (await bot.SlashAsync(bot.Organiser, "sprint start", new { name = "y" }, elsewhere)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_and_the_offer_are_in_the_readers_language()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var member = bot.Guild.AddMember("kim", "Kim", locale: "de");
        var asked = await bot.SlashAsync(member, "profile reminder time", new { time = "17:30", timezone = "MEZ" });
        Assert.Contains("Wessen Uhren meinst du?", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Europe/Vienna", (await member.SelectAsync(asked, "Auswählen", ["Europe/Vienna · dort 14:00"])).Text, StringComparison.Ordinal);
    }
}
