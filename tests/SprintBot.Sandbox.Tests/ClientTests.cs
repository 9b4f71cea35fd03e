namespace SprintBot.Sandbox.Tests;

/// <summary>What Discord's client does not let people do never reaches the bot.</summary>
public sealed class ClientTests : SandboxTest
{
    private const string Commands = """
        [
          {"name": "update", "description": "x", "options": [
            {"type": 3, "name": "text", "description": "x", "required": true, "min_length": 3, "max_length": 10},
            {"type": 3, "name": "status", "description": "x", "choices": [{"name": "Done", "value": "done"}]},
            {"type": 4, "name": "day", "description": "x", "min_value": 1, "max_value": 7},
            {"type": 6, "name": "with", "description": "x"}]},
          {"name": "sprint", "description": "x", "default_member_permissions": "8589934592", "options": [
            {"type": 1, "name": "start", "description": "x"}]},
          {"name": "private", "description": "x", "contexts": [1]}
        ]
        """;

    public static TheoryData<string, object?, string> Mistakes => new()
    {
        { "nothing", null, "no command" },
        { "update", null, "needs the option \"text\"" },
        { "update", new { text = "ab" }, "too short" },
        { "update", new { text = "abcdefghijk" }, "too long" },
        { "update", new { text = "abc", status = "lost" }, "none of the choices" },
        { "update", new { text = "abc", day = 8 }, "between 1 and 7" },
        { "update", new { text = "abc", day = "one" }, "takes no String" },
        { "update", new { text = "abc", other = "x" }, "no option \"other\"" },
        { "sprint", null, "needs a sub-command" },
        { "sprint stop", null, "no sub-command" },
        { "private", null, "cannot be used here" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task The_client_refuses_what_the_command_does_not_take(string command, object? options, string reason)
    {
        await using var bot = await BotAsync(Commands);
        var refusal = await Assert.ThrowsAsync<ClientRefusal>(() => Ada.SlashAsync(Channel, command, options, Ct));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organisers_command_is_not_shown_to_a_member()
    {
        await using var bot = await BotAsync(Commands);
        var refusal = await Assert.ThrowsAsync<ClientRefusal>(() => Bo.SlashAsync(Channel, "sprint start", ct: Ct));
        Assert.Contains("may not use", refusal.Message, StringComparison.Ordinal);
        var asked = Ada.SlashAsync(Channel, "sprint start", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal("start", (string?)interaction["data"]!["options"]![0]!["name"]);
        await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "started", "flags": 64, "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}, {"type": 2, "style": 5, "label": "Read", "url": "https://example.org"}, {"type": 2, "style": 1, "label": "Grey", "custom_id": "grey", "disabled": true}]}]}}"""), Ct);
        var answer = await asked;
        await Assert.ThrowsAsync<ClientRefusal>(() => Bo.ClickAsync(answer, "Go", Ct));
        await Assert.ThrowsAsync<ClientRefusal>(() => Ada.ClickAsync(answer, "Read", Ct));
        await Assert.ThrowsAsync<ClientRefusal>(() => Ada.ClickAsync(answer, "Grey", Ct));
        await Assert.ThrowsAsync<ClientRefusal>(() => Ada.ClickAsync(answer, "Stop", Ct));
    }

    [Fact]
    public async Task Someone_who_left_the_guild_runs_no_commands()
    {
        await using var bot = await BotAsync(Commands);
        Guild.Remove(Bo);
        await Assert.ThrowsAsync<ClientRefusal>(() => Bo.SlashAsync(Channel, "update", new { text = "abc" }, Ct));
    }

    [Fact]
    public async Task A_form_is_not_sent_before_its_required_fields_are_filled_in()
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.SlashAsync(Channel, "update", new { text = "abc" }, Ct);
        await bot.CallbackAsync(
            await bot.EventAsync("INTERACTION_CREATE", Ct),
            Json("""{"type": 9, "data": {"custom_id": "f", "title": "Form", "components": [{"type": 18, "label": "What", "component": {"type": 4, "custom_id": "what", "style": 1, "max_length": 5}}, {"type": 18, "label": "Status", "component": {"type": 3, "custom_id": "status", "options": [{"label": "Done", "value": "done"}]}}]}}"""),
            Ct);
        var modal = (await asked).Modal!;
        await Refused(new() { ["Status"] = "Done" }, "\"What\" must be filled in");
        await Refused(new() { ["What"] = "too long", ["Status"] = "Done" }, "longer than 5");
        await Refused(new() { ["What"] = "fine" }, "\"Status\" takes 1 to 1");
        await Refused(new() { ["What"] = "fine", ["Status"] = "Lost" }, "none of: Done");
        await Refused(new() { ["Where"] = "here" }, "no field \"Where\"");
        var sent = Ada.SubmitAsync(modal, new Dictionary<string, object> { ["What"] = "fine", ["Status"] = "Done" }, Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal("""["done"]""", interaction["data"]!["components"]![1]!["component"]!["values"]!.ToJsonString());
        await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "thanks"}}"""), Ct);
        Assert.Equal("thanks", (await sent).Content);

        async Task Refused(Dictionary<string, object> values, string reason) =>
            Assert.Contains(reason, (await Assert.ThrowsAsync<ClientRefusal>(() => Ada.SubmitAsync(modal, values, Ct))).Message, StringComparison.Ordinal);
    }
}
