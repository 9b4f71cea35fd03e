using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace SprintBot.Sandbox.Tests;

public sealed class InteractionTests : SandboxTest
{
    private readonly FakeTimeProvider timers = new();
    private readonly FakeTimeProvider wall = new(new DateTimeOffset(2011, 11, 8, 9, 0, 0, TimeSpan.Zero));

    protected override SandboxOptions Options => new() { Timers = timers, TimeProvider = wall };

    private const string Commands = """
        [
          {"name": "hello", "description": "Says hello", "options": [
            {"type": 3, "name": "text", "description": "What to say"},
            {"type": 4, "name": "times", "description": "How often", "autocomplete": true}]},
          {"name": "Keep", "type": 3}
        ]
        """;

    [Fact]
    public async Task A_slash_command_reaches_the_bot_complete_and_its_answer_reaches_the_person()
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.SlashAsync(Channel, "hello", new { text = $"for {Bo.Mention} in {Channel.Mention}" }, Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal((2, 1), ((int)interaction["type"]!, (int)interaction["version"]!));
        Assert.Equal("ada", (string?)interaction["member"]!["user"]!["username"]);
        Assert.True(((SandboxPermissions)interaction["member"].Id("permissions")!).HasFlag(SandboxPermissions.ManageEvents));
        Assert.Equal("bo", (string?)interaction["data"]!["resolved"]!["users"]![$"{Bo.Id}"]!["username"]);
        Assert.Equal("sprint", (string?)interaction["data"]!["resolved"]!["channels"]![$"{Channel.Id}"]!["name"]);
        foreach (var field in new[] { "app_permissions", "channel", "context", "entitlements", "attachment_size_limit", "locale", "guild_locale", "token" })
            Assert.NotNull(interaction[field]);
        Assert.Equal(204, (await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "hello", "flags": 64}}"""), Ct)).Status);
        var answer = await asked;
        Assert.True(answer.Responded);
        Assert.Equal(("hello", true), (answer.Content, answer.IsEphemeral));
        Assert.Empty(Channel.Messages);
        Assert.NotNull(answer.TimeToCallback);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task A_command_that_is_mentioned_is_seen_by_its_name_in_the_readers_language_and_is_a_violation_where_no_client_shows_it()
    {
        await using var bot = await BotAsync("""[{"name": "hello", "description": "Says hello", "name_localizations": {"de": "hallo"}}]""");
        var kim = Guild.AddMember("kim", "Kim", locale: "de");
        var asked = kim.SlashAsync(Channel, "hello", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        var id = (string)interaction["data"]!["id"]!;
        await bot.CallbackAsync(interaction, Json($$$"""{"type": 4, "data": {"content": "</hello:{{{id}}}> </hello:5> </bye:{{{id}}}>", "flags": 64}}"""), Ct);
        var answer = await asked;
        Assert.Equal(($"`/hallo` </hello:5> </bye:{id}>", $"</hello:{id}> </hello:5> </bye:{id}>"), (answer.Text, answer.Content));
        Assert.Empty(Sandbox.Violations);
        asked = kim.SlashAsync(Channel, "hello", ct: Ct);
        interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        await bot.CallbackAsync(interaction, Json($$$"""
            {"type": 9, "data": {"custom_id": "form", "title": "Use </hello:{{{id}}}>", "components": [{"type": 18, "label": "Text", "component": {"type": 4, "custom_id": "text", "style": 1, "value": "</hello:{{{id}}}>"}}]}}
            """), Ct);
        Assert.NotNull((await asked).Modal);
        Assert.Contains("shown as it is written", Assert.Single(Sandbox.Violations).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_after_three_seconds_finds_no_interaction()
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.SlashAsync(Channel, "hello", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        timers.Advance(TimeSpan.FromSeconds(3.1));
        Assert.False((await asked).Responded);
        var late = await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "sorry"}}"""), Ct);
        Assert.Equal((404, 10062), (late.Status, late.Error));
    }

    [Fact]
    public async Task A_second_first_answer_is_refused()
    {
        await using var bot = await BotAsync(Commands);
        var (interaction, _) = await AnsweredAsync(bot, """{"type": 4, "data": {"content": "one"}}""");
        var second = await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "two"}}"""), Ct);
        Assert.Equal((400, 40060), (second.Status, second.Error));
        Assert.Equal("one", Assert.Single(Channel.Messages).Content);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(1)]
    public async Task A_command_takes_only_messages_deferrals_and_forms(int type)
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.SlashAsync(Channel, "hello", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        var refused = await bot.CallbackAsync(interaction, new JsonObject { ["type"] = type, ["data"] = Json("""{"content": "x", "choices": []}""") }, Ct);
        Assert.Equal((50035, "BASE_TYPE_CHOICES"), (refused.Error, refused.ErrorAt("type")));
        await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "x"}}"""), Ct);
        Assert.True((await asked).Responded);
    }

    [Fact]
    public async Task The_first_follow_up_after_a_deferral_becomes_the_deferred_message_and_keeps_its_visibility()
    {
        await using var bot = await BotAsync(Commands);
        var (interaction, answer) = await AnsweredAsync(bot, """{"type": 5, "data": {"flags": 64}}""");
        Assert.True(answer.Deferred && answer.Message!.IsLoading);
        await bot.CallAsync("POST", bot.Webhook(interaction), Json("""{"content": "done"}"""), Ct);
        Assert.Equal("done", (await answer.WaitForFinalAsync(Ct)).Content);
        Assert.True(answer.IsEphemeral);
        Assert.Empty(answer.FollowUps);
        await bot.CallAsync("POST", bot.Webhook(interaction), Json("""{"content": "and more", "flags": 64}"""), Ct);
        Assert.Equal("and more", Assert.Single(answer.FollowUps).Content);
        Assert.Equal("done", (string?)(await bot.GetAsync(bot.Webhook(interaction) + "/messages/@original", Ct)).Json!["content"]);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task The_token_of_an_interaction_ends_after_fifteen_minutes()
    {
        await using var bot = await BotAsync(Commands);
        var (interaction, _) = await AnsweredAsync(bot, """{"type": 5}""");
        wall.Advance(TimeSpan.FromMinutes(15) + TimeSpan.FromSeconds(1));
        var late = await bot.CallAsync("PATCH", bot.Webhook(interaction) + "/messages/@original", Json("""{"content": "done"}"""), Ct);
        Assert.Equal((401, 50027), (late.Status, late.Error));
    }

    [Fact]
    public async Task Before_its_first_answer_an_interaction_has_no_webhook()
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.SlashAsync(Channel, "hello", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal(10015, (await bot.CallAsync("POST", bot.Webhook(interaction), Json("""{"content": "x"}"""), Ct)).Error);
        await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "x"}}"""), Ct);
        await asked;
    }

    [Fact]
    public async Task A_deferral_with_other_flags_than_ephemeral_is_noted_since_Discord_ignores_them()
    {
        await using var bot = await BotAsync(Commands);
        await AnsweredAsync(bot, """{"type": 5, "data": {"flags": 32768}}""");
        Assert.Contains("EPHEMERAL", Assert.Single(Sandbox.Violations).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_response_tells_the_message_that_was_made()
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.SlashAsync(Channel, "hello", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        var told = await bot.CallbackAsync(interaction, Json("""{"type": 4, "data": {"content": "here"}}"""), Ct, "?with_response=true");
        Assert.Equal(200, told.Status);
        Assert.Equal((await asked).Message!.Id.Text(), (string?)told.Json!["interaction"]!["response_message_id"]);
        Assert.Equal("here", (string?)told.Json["resource"]!["message"]!["content"]);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task Autocomplete_sends_partial_text_and_takes_25_choices_of_the_right_kind()
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.AutocompleteAsync(Channel, "hello", "times", "1", new { text = "so far" }, Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        var options = interaction["data"]!["options"]!.AsArray();
        Assert.Equal("so far", (string?)options[0]!["value"]);
        Assert.Equal(("1", true), ((string?)options[1]!["value"], (bool)options[1]!["focused"]!));
        Assert.Equal("NUMBER_TYPE_COERCE", (await Offer("""[{"name": "one", "value": "1"}]""")).ErrorAt("data.choices.0.value"));
        Assert.Equal("BASE_TYPE_MAX_LENGTH", (await Offer(new JsonArray([.. Enumerable.Range(0, 26).Select(JsonNode? (n) => new JsonObject { ["name"] = $"{n}", ["value"] = n })]).ToJsonString())).ErrorAt("data.choices"));
        Assert.Equal(204, (await Offer("""[{"name": "one", "value": 1}]""")).Status);
        Assert.Equal(new SandboxChoice("one", 1L), Assert.Single(await asked));

        Task<RawAnswer> Offer(string choices) =>
            bot.CallbackAsync(interaction, new JsonObject { ["type"] = 8, ["data"] = new JsonObject { ["choices"] = Json(choices) } }, Ct);
    }

    [Fact]
    public async Task A_click_may_change_the_message_it_came_from()
    {
        await using var bot = await BotAsync(Commands);
        var (_, answer) = await AnsweredAsync(bot, WithButtons);
        var clicked = Ada.ClickAsync(answer, "Undo", Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal(("undo:1", 2), ((string?)interaction["data"]!["custom_id"], (int)interaction["data"]!["component_type"]!));
        Assert.Equal(answer.Message!.Id.Text(), (string?)interaction["message"]!["id"]);
        await bot.CallbackAsync(interaction, Json("""{"type": 7, "data": {"content": "gone", "components": []}}"""), Ct);
        Assert.Equal("gone", (await clicked).Content);
        Assert.Equal("gone", answer.Content);
        Assert.Empty(answer.Buttons);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task A_choice_in_a_menu_carries_whom_it_names()
    {
        await using var bot = await BotAsync(Commands);
        var (_, answer) = await AnsweredAsync(bot, """
            {"type": 4, "data": {"content": "who?", "components": [
              {"type": 1, "components": [{"type": 5, "custom_id": "people", "placeholder": "People", "max_values": 2}]},
              {"type": 1, "components": [{"type": 3, "custom_id": "status", "options": [{"label": "Done", "value": "done"}]}]}]}}
            """);
        await Assert.ThrowsAsync<ClientRefusal>(() => Ada.SelectAsync(answer, "People", [], Ct));
        await Assert.ThrowsAsync<ClientRefusal>(() => Ada.SelectAsync(answer, "status", ["Lost"], Ct));
        var chosen = Ada.SelectAsync(answer, "People", [Ada, Bo], Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal(2, interaction["data"]!["values"]!.AsArray().Count);
        Assert.Equal("bo", (string?)interaction["data"]!["resolved"]!["users"]![$"{Bo.Id}"]!["username"]);
        await bot.CallbackAsync(interaction, Json("""{"type": 6}"""), Ct);
        Assert.Equal("who?", (await chosen).Content);
        await bot.CallAsync("PATCH", bot.Webhook(interaction) + "/messages/@original", Json("""{"content": "thanks"}"""), Ct);
        Assert.Equal("thanks", (await (await chosen).WaitForFinalAsync(Ct)).Content);
        Assert.Equal("thanks", answer.Content);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task A_form_from_a_button_keeps_what_was_filled_in_and_may_change_the_buttons_message()
    {
        await using var bot = await BotAsync(Commands);
        var (_, answer) = await AnsweredAsync(bot, WithButtons);
        var clicked = Ada.ClickAsync(answer, "Edit", Ct);
        var click = await bot.EventAsync("INTERACTION_CREATE", Ct);
        await bot.CallbackAsync(click, Json(Form), Ct);
        var modal = (await clicked).Modal!;
        Assert.Equal("as before", modal.Field("What you did").Value);
        var submitted = Ada.SubmitAsync(modal, new Dictionary<string, object> { ["With whom"] = Bo, ["photo"] = SandboxFile.Text("p.txt", "p") }, Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        var components = interaction["data"]!["components"]!;
        Assert.Equal("as before", (string?)components[0]!["component"]!["value"]);
        Assert.Equal($"[\"{Bo.Id}\"]", components[1]!["component"]!["values"]!.ToJsonString());
        var file = (string)components[2]!["component"]!["values"]![0]!;
        Assert.Equal("p.txt", (string?)interaction["data"]!["resolved"]!["attachments"]![file]!["filename"]);
        Assert.Equal(50035, (await bot.CallbackAsync(interaction, Json(Form), Ct)).Error);
        await bot.CallbackAsync(interaction, Json("""{"type": 7, "data": {"content": "changed"}}"""), Ct);
        await submitted;
        Assert.Equal("changed", answer.Content);
        Assert.Empty(Sandbox.Violations);
    }

    [Theory]
    [InlineData("title", "\"\"", "data.title")]
    [InlineData("title", "\"a title that goes on for more than forty-five characters\"", "data.title")]
    [InlineData("components", "[]", "data.components")]
    [InlineData("components", """[{"type": 18, "label": "x", "component": {"type": 4, "custom_id": "a", "style": 1, "label": "y"}}]""", "data.components.0.component.label")]
    [InlineData("components", """[{"type": 18, "label": "x", "component": {"type": 2, "custom_id": "a", "style": 1}}]""", "data.components.0.component.type")]
    [InlineData("components", """[{"type": 18, "label": "x", "component": {"type": 5, "custom_id": "a", "min_values": 0}}]""", "data.components.0.component.min_values")]
    [InlineData("components", """[{"type": 18, "label": "x", "component": {"type": 4, "custom_id": "a", "style": 1}}, {"type": 18, "label": "y", "component": {"type": 4, "custom_id": "a", "style": 1}}]""", "data.components.1.component.custom_id")]
    public async Task A_form_that_Discord_would_refuse_is_refused(string field, string value, string path)
    {
        await using var bot = await BotAsync(Commands);
        var asked = Ada.SlashAsync(Channel, "hello", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        var form = Json(Form);
        form["data"]![field] = Json(value);
        var refused = await bot.CallbackAsync(interaction, form, Ct);
        Assert.Equal(50035, refused.Error);
        Assert.NotNull(refused.ErrorAt(path));
        await bot.CallbackAsync(interaction, Json(Form), Ct);
        Assert.NotNull((await asked).Modal);
    }

    [Fact]
    public async Task A_message_command_carries_the_message_whole_without_any_intent()
    {
        await using var bot = await BotAsync(Commands);
        var message = await Bo.PostAsync(Channel, "we have a gate", [SandboxFile.Text("gate.txt", "gate")], ct: Ct);
        var asked = Ada.MessageCommandAsync("Keep", message, Ct);
        var data = (await bot.EventAsync("INTERACTION_CREATE", Ct))["data"]!;
        var target = data["resolved"]!["messages"]![(string)data["target_id"]!]!;
        Assert.Equal(("we have a gate", "gate.txt"), ((string?)target["content"], (string?)target["attachments"]![0]!["filename"]));
        Assert.Equal("bo", (string?)target["author"]!["username"]);
        timers.Advance(TimeSpan.FromSeconds(3));
        Assert.False((await asked).Responded);
    }

    [Fact]
    public async Task An_interaction_can_be_delivered_twice()
    {
        await using var bot = await BotAsync(Commands);
        Sandbox.Faults.DeliverTwiceNext();
        var asked = Ada.SlashAsync(Channel, "hello", ct: Ct);
        var first = await bot.EventAsync("INTERACTION_CREATE", Ct);
        var second = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        await bot.CallbackAsync(first, Json("""{"type": 4, "data": {"content": "x"}}"""), Ct);
        await asked;
    }

    private const string WithButtons = """
        {"type": 4, "data": {"content": "saved", "components": [{"type": 1, "components": [
          {"type": 2, "style": 1, "label": "Edit", "custom_id": "edit:1"}, {"type": 2, "style": 4, "label": "Undo", "custom_id": "undo:1"}]}]}}
        """;

    private const string Form = """
        {"type": 9, "data": {"custom_id": "form:1", "title": "What happened?", "components": [
          {"type": 18, "label": "What you did", "component": {"type": 4, "custom_id": "text", "style": 2, "value": "as before"}},
          {"type": 18, "label": "With whom", "component": {"type": 5, "custom_id": "with", "required": false}},
          {"type": 18, "label": "Photo", "component": {"type": 19, "custom_id": "photo", "required": false}}]}}
        """;

    private async Task<(JsonNode Interaction, SandboxAnswer Answer)> AnsweredAsync(RawBot bot, string callback)
    {
        var asked = Ada.SlashAsync(Channel, "hello", ct: Ct);
        var interaction = await bot.EventAsync("INTERACTION_CREATE", Ct);
        Assert.Equal(204, (await bot.CallbackAsync(interaction, Json(callback), Ct)).Status);
        return (interaction, await asked);
    }
}
