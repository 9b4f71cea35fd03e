namespace SprintBot.Sandbox.Tests;

public sealed class OpenapiTests : SandboxTest
{
    [NeedsSharedFact]
    public async Task Every_answer_fits_Discords_description()
    {
        await using var bot = await BotAsync();
        await Bo.PostAsync(Channel, "hello", [SandboxFile.Text("a.txt", "a")], ct: Ct);
        foreach (var path in new[]
        {
            "/gateway", "/gateway/bot", "/applications/@me", "/oauth2/applications/@me", "/users/@me", "/users/@me/guilds", $"/users/{Bo.Id}",
            $"/guilds/{Guild.Id}", $"/guilds/{Guild.Id}?with_counts=true", $"/guilds/{Guild.Id}/channels", $"/guilds/{Guild.Id}/roles",
            $"/guilds/{Guild.Id}/members/{Bo.Id}", $"/guilds/{Guild.Id}/members/search?query=b", $"/channels/{Channel.Id}",
            $"/channels/{Channel.Id}/messages", $"/applications/{Sandbox.ApplicationId}/commands",
            $"/applications/{Sandbox.ApplicationId}/guilds/{Guild.Id}/commands/permissions",
        })
        {
            Assert.Equal(200, (await bot.GetAsync(path, Ct)).Status);
        }

        Assert.Empty(Sandbox.Violations);
    }

    [NeedsSharedFact]
    public async Task A_request_that_Discord_lets_pass_but_does_not_describe_is_a_violation()
    {
        await using var bot = await BotAsync();
        await bot.CallAsync("POST", $"/channels/{Channel.Id}/messages", Json("""{"content": "hello", "tts": "yes"}"""), Ct);
        var violation = Assert.Single(Sandbox.Violations);
        Assert.Equal(("request", "/channels/{channel_id}/messages"), (violation.Where, violation.Route));
        Assert.Contains(".tts", violation.What, StringComparison.Ordinal);
    }

    [NeedsSharedFact]
    public async Task Permissions_as_text_and_attachment_ids_as_numbers_are_none()
    {
        await using var bot = await BotAsync("""[{"name": "a", "description": "x", "default_member_permissions": "8"}]""");
        using var form = new MultipartFormDataContent
        {
            { new StringContent("""{"attachments": [{"id": 0, "description": "a"}]}"""), "payload_json" },
            { new ByteArrayContent([1]), "files[0]", "a.bin" },
        };
        Assert.Equal(200, (await bot.CallAsync("POST", $"/channels/{Channel.Id}/messages", form, Ct)).Status);
        Assert.Empty(Sandbox.Violations);
    }
}
