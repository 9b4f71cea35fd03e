using Microsoft.Extensions.Configuration;
using SprintBot.Running;

namespace SprintBot.Tests.Running;

public sealed class DiscordTokenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sprintbot-token-").FullName;

    private string TokenFile => Path.Combine(folder, "token");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_token_from_a_file_has_no_space_around_it()
    {
        await File.WriteAllTextAsync(TokenFile, "\uFEFF a.token-of_mine\r\n");
        Assert.Equal("a.token-of_mine", Read(("Discord:TokenFile", TokenFile)).Discord.Token);
    }

    [Fact]
    public async Task An_empty_setting_is_none()
    {
        await File.WriteAllTextAsync(TokenFile, "a.token");
        Assert.Equal("a.token", Read(("Discord:Token", " "), ("Discord:TokenFile", TokenFile)).Discord.Token);
        Assert.Equal("a.token", Read(("Discord:Token", "a.token"), ("Discord:TokenFile", "")).Discord.Token);
    }

    [Fact]
    public void Two_tokens_are_refused() =>
        Refused("Discord:Token and Discord:TokenFile are both set. Keep the one that is meant.", ("Discord:Token", "a.token"), ("Discord:TokenFile", TokenFile));

    [Fact]
    public void A_file_that_is_not_there_is_named() => Refused($"There is no file {TokenFile}, which Discord:TokenFile names.", ("Discord:TokenFile", TokenFile));

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        var failure = Assert.Throws<StartFailure>(() => Read(("Discord:TokenFile", folder)));
        Assert.StartsWith($"The file {folder}, which Discord:TokenFile names, can't be read: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_file_is_named()
    {
        await File.WriteAllTextAsync(TokenFile, "\n");
        Refused($"The file {TokenFile}, which Discord:TokenFile names, is empty. Put the bot's token into it.", ("Discord:TokenFile", TokenFile));
    }

    [Theory]
    [InlineData("Bot a.token")]
    [InlineData("a.token\nanother")]
    [InlineData("a.tökén")]
    public async Task What_is_no_token_is_refused_and_not_shown(string text)
    {
        await File.WriteAllTextAsync(TokenFile, text);
        Refused($"The file {TokenFile}, which Discord:TokenFile names, is not a bot token: give it as the developer portal shows it, without “Bot ” and without spaces.", ("Discord:TokenFile", TokenFile));
        Refused("Discord:Token is not a bot token: give it as the developer portal shows it, without “Bot ” and without spaces.", ("Discord:Token", text));
    }

    private static void Refused(string message, params (string Name, string Value)[] settings)
    {
        var failure = Assert.Throws<StartFailure>(() => Read(settings));
        Assert.Equal((StartFailure.Settings, message), (failure.ExitCode, failure.Message));
    }

    private static BotSettings Read(params (string Name, string Value)[] settings) =>
        BotSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build());
}
