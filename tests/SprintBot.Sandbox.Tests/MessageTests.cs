using System.Text;
using System.Text.Json.Nodes;

namespace SprintBot.Sandbox.Tests;

public sealed class MessageTests : SandboxTest
{
    private string Messages => $"/channels/{Channel.Id}/messages";

    [Fact]
    public async Task A_message_is_sent_read_edited_and_deleted()
    {
        await using var bot = await BotAsync();
        var sent = await bot.CallAsync("POST", Messages, Json("""{"content": "  hello  "}"""), Ct);
        var path = $"{Messages}/{sent.Json!["id"]}";
        Assert.Equal("hello", Assert.Single(Channel.Messages).Content);
        await bot.CallAsync("PATCH", path, Json("""{"content": "changed"}"""), Ct);
        var read = await bot.GetAsync(path, Ct);
        Assert.Equal("changed", (string?)read.Json!["content"]);
        Assert.NotNull(read.Json["edited_timestamp"]);
        Assert.Equal(204, (await bot.CallAsync("DELETE", path, content: null, Ct)).Status);
        Assert.Empty(Channel.Messages);
        Assert.Equal(10008, (await bot.GetAsync(path, Ct)).Error);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task A_message_has_one_thread_at_most_and_only_where_the_bot_may_start_it()
    {
        await using var bot = await BotAsync();
        var sent = await bot.CallAsync("POST", Messages, Json("""{"content": "hello"}"""), Ct);
        var path = $"{Messages}/{sent.Json!["id"]}/threads";
        Assert.Equal(50035, (await bot.CallAsync("POST", path, Json("""{"name": ""}"""), Ct)).Error);
        Channel.DenyBot(SandboxPermissions.CreatePublicThreads);
        Assert.Equal(50013, (await bot.CallAsync("POST", path, Json("""{"name": "Talk"}"""), Ct)).Error);
        Channel.DenyBot(SandboxPermissions.None);
        var thread = await bot.CallAsync("POST", path, Json("""{"name": "Talk"}"""), Ct);
        Assert.Equal((201, "Talk"), (thread.Status, (string?)thread.Json!["name"]));
        Assert.Equal("Talk", Assert.Single(Channel.Messages).Thread!.Name);
        Assert.Equal(160004, (await bot.CallAsync("POST", path, Json("""{"name": "Talk"}"""), Ct)).Error);
        Assert.DoesNotContain(Sandbox.Violations, violation => violation.Route.EndsWith("/threads", StringComparison.Ordinal) && !violation.Where.Contains("request", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"content": ""}""", 50006, null, null)]
    [InlineData("""{"content": " \n "}""", 50006, null, null)]
    [InlineData("""{"components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "a", "custom_id": "a"}]}]}""", 50006, null, null)]
    [InlineData("""{"content": "LONG"}""", 50035, "content", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"embeds": [{}]}""", 50035, "embeds.0.description", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds": [{"title": "t", "fields": [{"name": "n", "value": " "}]}]}""", 50035, "embeds.0.fields.0.value", "BASE_TYPE_REQUIRED")]
    [InlineData("""{"embeds": [{"title": "t", "url": "ftp://example.org"}]}""", 50035, "embeds.0.url", "URL_TYPE_INVALID_SCHEME")]
    [InlineData("""{"content": "x", "components": [{"type": 2, "style": 1, "label": "a", "custom_id": "a"}]}""", 50035, "components.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""{"content": "x", "components": [{"type": 1, "components": []}]}""", 50035, "components.0.components", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content": "x", "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "a", "custom_id": "a"}, {"type": 2, "style": 1, "label": "b", "custom_id": "a"}]}]}""", 50035, "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")]
    [InlineData("""{"content": "x", "components": [{"type": 1, "components": [{"type": 2, "style": 5, "label": "a", "url": "https://example.org", "custom_id": "a"}]}]}""", 50035, "components.0.components.0", "BUTTON_COMPONENT_CUSTOM_ID_WITH_URL")]
    [InlineData("""{"content": "x", "flags": 32768, "components": [{"type": 10, "content": "y"}]}""", 50035, "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}}""", 50035, "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{"content": "x", "nonce": "a nonce of more than 25 characters"}""", 50035, "nonce", "BASE_TYPE_MAX_LENGTH")]
    [InlineData("""{"content": "x", "attachments": [{"id": 0}]}""", 50035, "attachments.0", "ATTACHMENT_NOT_FOUND")]
    public async Task A_message_that_Discord_would_refuse_is_refused_with_its_error(string message, int code, string? path, string? error)
    {
        await using var bot = await BotAsync();
        message = message.Replace("LONG", new string('x', 2001), StringComparison.Ordinal);
        var answer = await bot.CallAsync("POST", Messages, Json(message), Ct);
        Assert.Equal((400, code), (answer.Status, answer.Error));
        if (path is not null) Assert.Equal(error, answer.ErrorAt(path));
        Assert.Empty(Channel.Messages);
    }

    [Fact]
    public async Task Ten_embeds_may_hold_6000_characters_together()
    {
        await using var bot = await BotAsync();
        JsonObject Embeds(int last) => new() { ["embeds"] = new JsonArray(Embed(3000), Embed(last)) };
        JsonObject Embed(int length) => new() { ["description"] = new string('x', length) };
        Assert.Equal(200, (await bot.CallAsync("POST", Messages, Embeds(3000), Ct)).Status);
        Assert.Equal("MAX_EMBED_SIZE_EXCEEDED", (await bot.CallAsync("POST", Messages, Embeds(3001), Ct)).ErrorAt("embeds"));
        Assert.Equal(3000, Assert.Single(Channel.Messages).Embeds[1].Description!.Length);
    }

    [Fact]
    public async Task Whom_a_message_would_ping_is_known_and_an_empty_parse_pings_nobody()
    {
        await using var bot = await BotAsync();
        var text = $"{Ada.Mention} {Bo.Mention} {Guild.Roles[1].Mention}";
        await bot.CallAsync("POST", Messages, new JsonObject { ["content"] = text, ["allowed_mentions"] = Json("""{"parse": []}""") }, Ct);
        Assert.Empty(Sandbox.Pings);
        await bot.CallAsync("POST", Messages, new JsonObject { ["content"] = text, ["allowed_mentions"] = Json($$"""{"users": ["{{Bo.Id}}"]}""") }, Ct);
        Assert.Equal(["bo"], Sandbox.Pings.Select(ping => ping.Whom));
        await bot.CallAsync("POST", Messages, new JsonObject { ["content"] = text }, Ct);
        Assert.Equal(["bo", "ada", "bo", Guild.Roles[1].Name], Sandbox.Pings.Select(ping => ping.Whom));
    }

    [Fact]
    public async Task An_edit_that_forgets_allowed_mentions_is_noted_as_a_ping()
    {
        await using var bot = await BotAsync();
        var sent = await bot.CallAsync("POST", Messages, Json("""{"content": "hello"}"""), Ct);
        await bot.CallAsync("PATCH", $"{Messages}/{sent.Json!["id"]}", new JsonObject { ["content"] = $"hello {Bo.Mention}" }, Ct);
        Assert.Equal(Bo, Assert.Single(Sandbox.Pings).User);
    }

    [Fact]
    public async Task An_enforced_nonce_makes_a_repeated_message_the_same_message()
    {
        await using var bot = await BotAsync();
        var body = """{"content": "once", "nonce": "n1", "enforce_nonce": true}""";
        var first = await bot.CallAsync("POST", Messages, Json(body), Ct);
        var second = await bot.CallAsync("POST", Messages, Json(body), Ct);
        Assert.Equal((string?)first.Json!["id"], (string?)second.Json!["id"]);
        Assert.Single(Channel.Messages);
    }

    [Fact]
    public async Task Files_belong_to_their_entries_and_an_edit_keeps_those_it_lists()
    {
        await using var bot = await BotAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"content": "two", "attachments": [{"id": 1, "filename": "Größe 1.txt", "description": "the second"}]}""", Encoding.UTF8, "application/json"), "payload_json" },
            { new ByteArrayContent("first"u8.ToArray()), "files[0]", "a.txt" },
            { new ByteArrayContent("second"u8.ToArray()), "files[1]", "b.txt" },
        };
        var sent = await bot.CallAsync("POST", Messages, form, Ct);
        var files = Channel.Messages[0].Attachments;
        Assert.Equal(["a.txt", "Gre_1.txt"], files.Select(file => file.Name));
        Assert.Equal(("Größe 1", "the second"), (files[1].Title, files[1].Description));
        Assert.Equal("second"u8.ToArray(), await bot.Http.GetByteArrayAsync((string)sent.Json!["attachments"]![1]!["url"]!, Ct));
        var kept = new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["id"] = files[1].Id.Text() }) };
        await bot.CallAsync("PATCH", $"{Messages}/{sent.Json["id"]}", kept, Ct);
        Assert.Equal(["Gre_1.txt"], Channel.Messages[0].Attachments.Select(file => file.Name));
        // The token went with the download above: that is what the check is for.
        Assert.Equal("cdn", Assert.Single(Sandbox.Violations).Where);
    }

    [Theory]
    [InlineData(10 * 1024 * 1024, 200)]
    [InlineData((10 * 1024 * 1024) + 1, 413)]
    public async Task A_file_may_have_10_MiB(int size, int status)
    {
        await using var bot = await BotAsync();
        using var file = new ByteArrayContent(new byte[size]);
        using var form = new MultipartFormDataContent { { file, "files[0]", "big.bin" } };
        var answer = await bot.CallAsync("POST", Messages, form, Ct);
        Assert.Equal(status, answer.Status);
        if (status == 413) Assert.Equal(40005, answer.Error);
    }

    [Fact]
    public async Task Closed_direct_messages_and_missing_permissions_are_forbidden()
    {
        await using var bot = await BotAsync();
        var opened = await bot.CallAsync("POST", "/users/@me/channels", Json($$"""{"recipient_id": "{{Bo.Id}}"}"""), Ct);
        var direct = $"/channels/{opened.Json!["id"]}/messages";
        Assert.Equal(200, (await bot.CallAsync("POST", direct, Json("""{"content": "psst"}"""), Ct)).Status);
        Assert.Equal("psst", Assert.Single(Bo.Dms).Content);
        Bo.AcceptsDms = false;
        Assert.Equal(50007, (await bot.CallAsync("POST", direct, Json("""{"content": "psst"}"""), Ct)).Error);
        Channel.DenyBot(SandboxPermissions.SendMessages);
        var silent = await bot.CallAsync("POST", Messages, Json("""{"content": "hello"}"""), Ct);
        Assert.Equal((403, 50013), (silent.Status, silent.Error));
        Channel.DenyBot(SandboxPermissions.ViewChannel);
        Assert.Equal(50001, (await bot.CallAsync("POST", Messages, Json("""{"content": "hello"}"""), Ct)).Error);
        Channel.Delete();
        Assert.Equal(10003, (await bot.CallAsync("POST", Messages, Json("""{"content": "hello"}"""), Ct)).Error);
        Assert.Empty(Sandbox.Violations);
    }

    [Fact]
    public async Task Another_persons_message_has_no_content_without_the_intent_and_cannot_be_edited()
    {
        await using var bot = await BotAsync();
        var posted = await Bo.PostAsync(Channel, "a secret", ct: Ct);
        var path = $"{Messages}/{posted.Id}";
        Assert.Equal("", (string?)(await bot.GetAsync(path, Ct)).Json!["content"]);
        Assert.Equal(50005, (await bot.CallAsync("PATCH", path, Json("""{"content": "x"}"""), Ct)).Error);
        var mentioning = await Bo.PostAsync(Channel, $"hello {Sandbox.Bot.Mention}", ct: Ct);
        Assert.NotEqual("", (string?)(await bot.GetAsync($"{Messages}/{mentioning.Id}", Ct)).Json!["content"]);
    }

    [Fact]
    public async Task Components_get_ids_and_Components_V2_text_is_read_as_text()
    {
        await using var bot = await BotAsync();
        var sent = await bot.CallAsync("POST", Messages, Json("""{"flags": 32768, "components": [{"type": 17, "components": [{"type": 10, "content": "a heading"}, {"type": 14}, {"type": 1, "components": [{"type": 2, "style": 1, "label": "Go", "custom_id": "go"}]}]}]}"""), Ct);
        Assert.Equal(200, sent.Status);
        Assert.Equal((1, 2), ((int)sent.Json!["components"]![0]!["id"]!, (int)sent.Json["components"]![0]!["components"]![0]!["id"]!));
        Assert.Equal("a heading", Channel.Messages[0].Text);
        Assert.Equal("Go", Assert.Single(Channel.Messages[0].Buttons).Label);
        Assert.Empty(Sandbox.Violations);
    }
}
