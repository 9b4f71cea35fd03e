using System.Text.Json.Nodes;

namespace SprintBot.Sandbox.Tests;

public sealed class CommandTests : SandboxTest
{
    [Theory]
    [InlineData("""{"name": "Hello", "description": "x"}""", "name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name": "two words", "description": "x"}""", "name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name": "hello"}""", "description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name": "hello", "description": ""}""", "description", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"description": "x"}""", "name", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"name": "Keep", "type": 3, "description": "x"}""", "description", "APPLICATION_COMMAND_INVALID_DESCRIPTION")]
    [InlineData("""{"name": "a", "description": "x", "name_localizations": {"xx": "b"}}""", "name_localizations.xx", "ENUM_TYPE_COERCE")]
    [InlineData("""{"name": "a", "description": "x", "options": [{"type": 3, "name": "A", "description": "x"}]}""", "options.0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name": "a", "description": "x", "options": [{"type": 99, "name": "b", "description": "x"}]}""", "options.0.type", "BASE_TYPE_CHOICES")]
    [InlineData(
        """{"name": "a", "description": "x", "options": [{"type": 3, "name": "b", "description": "x"}, {"type": 3, "name": "c", "description": "x", "required": true}]}""",
        "options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData(
        """{"name": "a", "description": "x", "options": [{"type": 3, "name": "b", "description": "x"}, {"type": 3, "name": "b", "description": "x"}]}""",
        "options.1", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS")]
    [InlineData(
        """{"name": "a", "description": "x", "options": [{"type": 3, "name": "b", "description": "x", "autocomplete": true, "choices": [{"name": "c", "value": "c"}]}]}""",
        "options.0.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID")]
    [InlineData(
        """{"name": "a", "description": "x", "options": [{"type": 1, "name": "b", "description": "x"}, {"type": 3, "name": "c", "description": "x"}]}""",
        "options.1", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    [InlineData("""{"name": "a", "description": "x", "options": [{"type": 3, "name": "b", "description": "x", "max_length": 6001}]}""", "options.0.max_length", "NUMBER_TYPE_MAX")]
    public async Task A_command_that_Discord_would_refuse_is_refused_at_the_same_place(string command, string path, string code)
    {
        await using var bot = new RawBot(Sandbox);
        var one = await bot.CallAsync("POST", $"/applications/{Sandbox.ApplicationId}/commands", Json(command), Ct);
        Assert.Equal((400, 50035, code), (one.Status, one.Error, one.ErrorAt(path)));
        var all = await bot.CommandsAsync([Json(command)], Ct);
        Assert.Equal(code, all.ErrorAt($"0.{path}"));
    }

    [Fact]
    public async Task Two_commands_of_one_name_and_type_are_refused()
    {
        await using var bot = new RawBot(Sandbox);
        var answer = await bot.CommandsAsync(List("""[{"name": "a", "description": "x"}, {"name": "a", "description": "y"}]"""), Ct);
        Assert.Equal("APPLICATION_COMMANDS_DUPLICATE_NAME", answer.ErrorAt("1"));
    }

    [Fact]
    public async Task A_command_of_more_than_8000_characters_is_too_large_and_the_longest_localisation_counts()
    {
        await using var bot = new RawBot(Sandbox);
        var options = new JsonArray();
        for (var index = 0; index < 25; index++)
        {
            var choices = new JsonArray();
            for (var choice = 0; choice < 2; choice++)
                choices.Add(new JsonObject { ["name"] = $"{choice}", ["name_localizations"] = new JsonObject { ["de"] = $"{choice}{new string('l', 99)}" }, ["value"] = "v" });
            options.Add(new JsonObject { ["type"] = 3, ["name"] = $"o{index}", ["description"] = new string('d', 100), ["choices"] = choices });
        }

        var command = new JsonObject { ["name"] = "big", ["description"] = "x", ["options"] = options };
        Assert.Equal(200, (await bot.CommandsAsync([command.DeepClone()], Ct)).Status);
        foreach (var option in options)
            option!["choices"]!.AsArray().Add(new JsonObject { ["name"] = "third", ["name_localizations"] = new JsonObject { ["de"] = new string('l', 100) }, ["value"] = "v" });
        Assert.Equal("APPLICATION_COMMAND_TOO_LARGE", (await bot.CommandsAsync([command], Ct)).ErrorAt("0"));
    }

    [Fact]
    public async Task A_bulk_PUT_keeps_ids_by_name_and_type_and_versions_of_what_did_not_change()
    {
        await using var bot = new RawBot(Sandbox);
        var first = (await bot.CommandsAsync(List("""[{"name": "a", "description": "x"}, {"name": "b", "description": "x"}]"""), Ct)).Json!;
        var second = (await bot.CommandsAsync(List("""[{"name": "b", "description": "changed"}, {"name": "a", "description": "x", "options": []}]"""), Ct)).Json!;
        Assert.Equal((string?)first[0]!["id"], (string?)second[1]!["id"]);
        Assert.Equal((string?)first[0]!["version"], (string?)second[1]!["version"]);
        Assert.Equal((string?)first[1]!["id"], (string?)second[0]!["id"]);
        Assert.NotEqual((string?)first[1]!["version"], (string?)second[0]!["version"]);
    }

    [Fact]
    public async Task The_echo_fills_in_defaults_and_leaves_out_what_says_nothing()
    {
        await using var bot = new RawBot(Sandbox);
        await bot.CommandsAsync(
            List("""[{"name": "a", "description": "x", "default_member_permissions": 8, "options": [{"type": 3, "name": "o", "description": "y", "required": false}]}]"""), Ct);
        var path = $"/applications/{Sandbox.ApplicationId}/commands";
        var plain = (await bot.GetAsync(path, Ct)).Json![0]!.AsObject();
        Assert.Equal("8", (string?)plain["default_member_permissions"]);
        Assert.Equal("[0]", plain["integration_types"]!.ToJsonString());
        Assert.False(plain.ContainsKey("name_localizations"));
        Assert.Equal("""{"type":3,"name":"o","description":"y"}""", plain["options"]![0]!.ToJsonString());
        var whole = (await bot.GetAsync(path + "?with_localizations=true", Ct)).Json![0]!.AsObject();
        Assert.True(whole.ContainsKey("name_localizations"));
        Assert.Null(whole["name_localizations"]);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task Creating_a_command_that_is_there_changes_it_and_deleting_it_takes_it_away()
    {
        await using var bot = new RawBot(Sandbox);
        var path = $"/applications/{Sandbox.ApplicationId}/guilds/{Guild.Id}/commands";
        var created = await bot.CallAsync("POST", path, Json("""{"name": "a", "description": "x"}"""), Ct);
        var again = await bot.CallAsync("POST", path, Json("""{"name": "a", "description": "y"}"""), Ct);
        Assert.Equal((201, 200), (created.Status, again.Status));
        Assert.Equal((string?)created.Json!["id"], (string?)again.Json!["id"]);
        var patched = await bot.CallAsync("PATCH", $"{path}/{created.Json["id"]}", Json("""{"description": "z"}"""), Ct);
        Assert.Equal(("z", "a"), ((string?)patched.Json!["description"], (string?)patched.Json["name"]));
        Assert.Equal(204, (await bot.CallAsync("DELETE", $"{path}/{created.Json["id"]}", content: null, Ct)).Status);
        Assert.Empty(Sandbox.CommandsIn(Guild));
        Assert.Empty(Sandbox.Violations);
    }
}
