using SprintBot.Sandbox;

namespace SprintBot.Tests.Stories;

/// <summary>Many people at once: nobody's update is lost.</summary>
public sealed class LoadStories
{
    [Fact]
    public async Task Of_five_hundred_updates_at_once_each_is_saved()
    {
        await using var bot = await BotInSandbox.StartWithSprintAsync();
        var sprinters = Enumerable.Range(0, 500).Select(number => bot.Guild.AddMember($"sprinter{number}", $"Sprinter {number}")).ToList();
        var answers = await Task.WhenAll(sprinters.Select((sprinter, number) => bot.SlashAsync(sprinter, "update", new { text = $"mended quay {number}" })));
        Assert.All(answers, answer => Assert.Equal("Saved.", answer.Content));
        Assert.Contains("500 updates", (await bot.SlashAsync(bot.Organiser, "sprint status")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_servers_with_five_thousand_sprinters_each_find_all_that_they_said()
    {
        await using var bot = await BotInSandbox.StartAsync();
        var servers = Enumerable.Range(0, 50).Select(number => new Server(bot, number)).ToList();
        await Task.WhenAll(servers.Select(server => server.BeginAsync()));
        for (var turn = 0; turn < Server.Sprinters; turn += Server.AtOnce)
            await Task.WhenAll(servers.Select(server => server.PostAsync(turn)));
        var statuses = await Task.WhenAll(servers.Select(server => server.StatusAsync()));
        Assert.All(statuses, status => Assert.Contains("100 updates", status, StringComparison.Ordinal));
    }

    /// <summary>A server with a sprint of a hundred.</summary>
    private sealed class Server
    {
        public const int Sprinters = 100;
        public const int AtOnce = 10;
        private readonly BotInSandbox bot;
        private readonly SandboxChannel channel;
        private readonly SandboxUser organiser;
        private readonly List<SandboxUser> sprinters;

        public Server(BotInSandbox bot, int number)
        {
            this.bot = bot;
            var guild = bot.Sandbox.CreateGuild($"Server {number}");
            channel = guild.CreateTextChannel("sprint");
            organiser = guild.AddMember($"organiser{number}", "The organiser", permissions: SandboxPermissions.Organiser);
            sprinters = [.. Enumerable.Range(0, Sprinters).Select(sprinter => guild.AddMember($"sprinter{number}x{sprinter}", $"Sprinter {sprinter}"))];
        }

        public Task<SandboxAnswer> BeginAsync() => bot.SlashAsync(organiser, "sprint start", new { name = "Harbour sprint", start = "2026-09-14", end = "2026-09-20", timezone = "Europe/Stockholm", announce = false }, channel);

        public async Task PostAsync(int first)
        {
            foreach (var answer in await Task.WhenAll(sprinters.Skip(first).Take(AtOnce).Select(sprinter => bot.SlashAsync(sprinter, "update", new { text = "mended the quay" }, channel))))
                Assert.Equal("Saved.", answer.Content);
        }

        public async Task<string> StatusAsync() => (await bot.SlashAsync(organiser, "sprint status", channel: channel)).Text;
    }
}
