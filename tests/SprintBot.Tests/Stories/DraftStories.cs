using System.IO.Compression;
using System.Text;
using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>An organiser edits the draft while the sprint goes on.</summary>
public sealed class DraftStories
{
    private static async Task<(BotInSandbox Bot, string Draft)> StartAsync()
    {
        var bot = await BotInSandbox.StartWithSprintAsync();
        await bot.SlashAsync(bot.Ada, "update", new { text = "Dug the harbour for the tide tables" });
        return (bot, Report(await bot.SlashAsync(bot.Organiser, "report generate")));
    }

    private static string Report(SandboxAnswer answer)
    {
        using var zip = new ZipArchive(new MemoryStream(answer.Attachments[0].Bytes));
        using var reader = new StreamReader(zip.GetEntry("report.rst")!.Open());
        return reader.ReadToEnd();
    }

    private static string Text(SandboxAnswer answer, int index = 0) => Encoding.UTF8.GetString(answer.Attachments[index].Bytes);

    [Fact]
    public async Task What_was_edited_stays_and_what_was_posted_since_is_added()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        await bot.SlashAsync(bot.Tom, "update", new { text = "Painted the mole" });
        await bot.SlashAsync(bot.Organiser, "report generate", new { words = 400 });
        var edited = draft.Replace("Dug the harbour", "Dug all of the harbour", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal) + "\r\nSee you next year!";
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", edited) });
        var merged = Report(answer);
        Assert.Contains("Dug all of the harbour", merged, StringComparison.Ordinal);
        Assert.Contains("Painted the mole", merged, StringComparison.Ordinal);
        Assert.EndsWith("See you next year!\n", merged, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing of any draft", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Your text came from version 1 and from none after it", answer.Text, StringComparison.Ordinal);
        Assert.Equal(merged, Report(await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", merged) })));
    }

    [Fact]
    public async Task Where_both_changed_the_checklist_says_so_and_the_comment_has_the_other_words()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        await bot.SlashAsync(bot.Ada, "update", new { text = "then filled it up again with sand" });
        var edited = draft.Replace("Dug the harbour", "Dug all of the harbour", StringComparison.Ordinal);
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", edited) });
        Assert.Contains("and so did the new draft", answer.Text, StringComparison.Ordinal);
        Assert.Matches(@"(?s)Dug all of the harbour.*\.\. The new draft says here:\n\n   .*filled it up", Report(answer));
    }

    [Fact]
    public async Task What_was_taken_out_of_a_merged_draft_stays_out_and_is_named()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        await bot.SlashAsync(bot.Tom, "update", new { text = "Painted the mole" });
        var merged = Report(await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", draft.Replace("Dug the harbour", "Dug all of the harbour", StringComparison.Ordinal)) }));
        var edited = string.Join("\n\n", merged.Split("\n\n").Where(block => !block.Contains("Painted the mole", StringComparison.Ordinal)));
        Assert.NotEqual(merged, edited);
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", edited) });
        Assert.DoesNotContain("Painted the mole", Report(answer), StringComparison.Ordinal);
        Assert.Matches("Your text leaves out “[^”]*Painted the mole", answer.Text);

        var rewritten = merged.Replace("Painted the mole", "gave the whole mole a coat of paint", StringComparison.Ordinal);
        answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", rewritten) });
        Assert.Equal(rewritten, Report(answer));
    }

    [Fact]
    public async Task What_was_never_seen_is_named_when_sprinter_and_organiser_mend_the_same_word()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var saved = await bot.SlashAsync(bot.Ada, "update", new { text = "Dug teh harbour for the tide tables" });
        var draft = Report(await bot.SlashAsync(bot.Organiser, "report generate"));
        await bot.SubmitAsync(bot.Ada, await bot.ClickAsync(bot.Ada, saved, "Edit"), ("What you did", "Dug the harbour for the tide tables"));
        await bot.SlashAsync(bot.Tom, "update", new { text = "Painted the mole" });
        await bot.SlashAsync(bot.Organiser, "report generate");
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", draft.Replace("teh", "the", StringComparison.Ordinal)) });
        Assert.True(Report(answer).Contains("Painted the mole", StringComparison.Ordinal) || answer.Text.Contains("Painted the mole", StringComparison.Ordinal), answer.Text);
    }

    [Fact]
    public async Task A_text_that_is_no_draft_of_this_sprint_is_refused()
    {
        var (bot, _) = await StartAsync();
        await using var __ = bot;
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("mine.rst", "All by hand.\n") });
        Assert.Contains("nothing of any draft", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Attachments);
    }

    [Fact]
    public async Task A_draft_by_another_template_is_refused_and_its_own_is_named()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        var edited = SandboxFile.Text("report.rst", draft.Replace("Dug the harbour", "Dug all of the harbour", StringComparison.Ordinal));
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { template = "topics", draft = edited });
        Assert.Contains("Take `template:people`", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Dug all of", Report(await bot.SlashAsync(bot.Organiser, "report generate", new { format = "nikola", draft = edited })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_nobody_has_taken_over_is_named_again_with_all_that_comes_into_it()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        await bot.SlashAsync(bot.Ada, "update", new { text = "then filled it up again with sand" });
        var merged = Report(await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", draft.Replace("Dug the harbour", "Dug all of the harbour", StringComparison.Ordinal)) }));
        await bot.SlashAsync(bot.Ada, "update", new { text = "and planted trees all along the quay" });
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", merged) });
        Assert.Contains("A comment of an earlier merge still has what a draft said", answer.Text, StringComparison.Ordinal);
        Assert.Contains("planted trees", Report(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_too_large_or_no_text_is_refused()
    {
        var (bot, _) = await StartAsync();
        await using var __ = bot;
        Assert.Contains("larger than 1 MiB", (await bot.SlashAsync(bot.Organiser, "report generate", new { draft = SandboxFile.Text("report.rst", new string('x', 1_100_000)) })).Text, StringComparison.Ordinal);
        Assert.Contains("UTF-8", (await bot.SlashAsync(bot.Organiser, "report generate", new { draft = new SandboxFile("report.rst", [0xFF, 0xFE, 0xE9]) })).Text, StringComparison.Ordinal);
        Assert.Contains("UTF-8", (await bot.SlashAsync(bot.Organiser, "report generate", new { draft = new SandboxFile("report.rst", [65, 0, 66, 0]) })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_zip_is_taken_as_well_with_the_report_that_was_edited_in_it()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        await bot.SlashAsync(bot.Tom, "update", new { text = "Painted the mole" });
        var answer = await bot.SlashAsync(bot.Organiser, "report generate", new { draft = Zip(("report.rst", draft.Replace("Dug the harbour", "Dug all of the harbour", StringComparison.Ordinal)), ("sprint.json", "{}")) });
        var merged = Report(answer);
        Assert.Contains("Dug all of the harbour", merged, StringComparison.Ordinal);
        Assert.Contains("Painted the mole", merged, StringComparison.Ordinal);
        Assert.Equal(merged, Report(await bot.SlashAsync(bot.Organiser, "report generate", new { draft = new SandboxFile("report.zip", answer.Attachments[0].Bytes) })));
    }

    [Fact]
    public async Task A_zip_that_can_not_be_taken_is_refused_in_a_sentence_in_the_readers_language()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        async Task RefusedAsync(string expected, SandboxFile file) =>
            Assert.StartsWith(expected, (await bot.SlashAsync(bot.Organiser, "report generate", new { draft = file })).Text, StringComparison.Ordinal);

        await RefusedAsync("There is no report.rst in the zip. Send the report.rst that you have edited", Zip(("report.md", draft)));
        await RefusedAsync("There are 2 files report.rst in the zip", Zip(("report.rst", draft), ("old/report.rst", draft)));
        await RefusedAsync("The report.rst in the zip is larger than 1 MiB.", Zip(("report.rst", new string('x', 50_000_000))));
        await RefusedAsync("The zip is damaged", new SandboxFile("report.zip", [.. "PK\u0003\u0004"u8, 1, 2, 3]));
        var member = bot.Guild.AddMember("kim", "Kim", locale: "de", permissions: SandboxPermissions.Organiser);
        Assert.StartsWith("Im Zip ist keine report.rst.", (await bot.SlashAsync(member, "report generate", new { draft = Zip(("x", draft)) })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_checklist_lies_in_the_zip_whole_in_the_words_of_the_message()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        for (var number = 0; number < 60; number++)
            await bot.SlashAsync(bot.Ada, "topic add", new { name = $"Topic number {number} of the many that nobody has worked on in all this week" });
        for (var number = 0; number < 60; number++)
            await bot.SlashAsync(number % 2 == 0 ? bot.Ada : bot.Tom, "update", new { text = $"Dug {number} metres of the harbour", topic = $"Pier {number} that has no aim and no link", next = $"look after pier {number}" });
        var answer = await bot.SlashAsync(bot.Organiser, "report generate");
        var checklist = Encoding.UTF8.GetString(StoryReads.FilesIn(answer.Attachments[0].Bytes)["checklist.txt"]);
        Assert.Contains("(the same is in checklist.txt in the zip)", answer.Text, StringComparison.Ordinal);
        var shown = answer.Text.Split('\n')[2..];
        Assert.Equal(shown, checklist.Split('\n').Where(line => line.Length > 0).Take(shown.Length));
    }

    private static SandboxFile Zip(params IEnumerable<(string Name, string Text)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        return new SandboxFile("report.zip", bytes.ToArray());
    }

    [Fact]
    public async Task Every_draft_is_listed_offered_and_sent_again_with_what_changed_in_it()
    {
        var (bot, draft) = await StartAsync();
        await using var _ = bot;
        await bot.SlashAsync(bot.Tom, "update", new { text = "Painted the mole" });
        await bot.SlashAsync(bot.Organiser, "report generate", new { template = "topics" });
        await bot.RestartAsync();

        var listed = await bot.SlashAsync(bot.Organiser, "report history");
        Assert.True(listed.IsEphemeral);
        Assert.Matches(@"(?s)\*\*2\*\* \(`topics`, plain\), made by <@\d+>, <t:\d+:f>.*\*\*1\*\* \(`people`, plain\)", listed.Text);
        Assert.Equal(["2", "1"], (await bot.Organiser.AutocompleteAsync(bot.Channel, "report history", "version", "")).Select(choice => choice.Value));

        var first = await bot.SlashAsync(bot.Organiser, "report history", new { version = "1" });
        Assert.Equal(draft, Text(first));
        Assert.Equal(2, first.Attachments.Count);
        Assert.StartsWith("Missing:\n- There is no introduction.", Text(first, 1), StringComparison.Ordinal);
        var second = await bot.SlashAsync(bot.Organiser, "report history", new { version = "2" });
        Assert.Matches(@"Since version 1: \d+ passages? new, \d+ changed, \d+ gone\.", second.Text);
        Assert.Contains("\n+", Text(second, 2), StringComparison.Ordinal);
        Assert.Contains("Painted the mole", Text(second, 2), StringComparison.Ordinal);
        Assert.Contains("no version “7”", (await bot.SlashAsync(bot.Organiser, "report history", new { version = "7" })).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_draft_there_is_none()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        Assert.Contains("No draft of", (await bot.SlashAsync(bot.Organiser, "report history")).Text, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => bot.SlashAsync(bot.Ada, "report history"));
    }
}
