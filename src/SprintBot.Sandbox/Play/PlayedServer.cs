using SprintBot.Reports.SprintFiles;
using SprintBot.Reports.Sprints;

namespace SprintBot.Sandbox.Play;

/// <summary>A sandbox with the sprint's people in one channel, and the bot connected to it; its data is thrown away at the end.</summary>
internal sealed class PlayedServer : IAsyncDisposable
{
    private readonly Dictionary<PersonId, SandboxUser> users;
    private readonly string dataFolder;

    private PlayedServer(SandboxServer sandbox, SandboxChannel channel, SandboxUser organiser, Dictionary<PersonId, SandboxUser> users, string dataFolder)
    {
        (Sandbox, Channel, Organiser, this.users, this.dataFolder) = (sandbox, channel, organiser, users, dataFolder);
        Bot = new BotProcess(sandbox, Path.Combine(dataFolder, "sprintbot.db"));
    }

    public SandboxServer Sandbox { get; }
    public SandboxChannel Channel { get; }
    public SandboxUser Organiser { get; }
    public BotProcess Bot { get; }

    public static async Task<PlayedServer> StartAsync(SprintPlan plan, CancellationToken ct)
    {
        var sandbox = await SandboxServer.StartAsync(ct: ct);
        var guild = sandbox.CreateGuild(plan.Sprint.Project ?? plan.Sprint.Name);
        var channel = guild.CreateTextChannel("sprint");
        var organiser = guild.AddMember("organiser", "The organiser", permissions: SandboxPermissions.Organiser);
        var users = plan.People.Select((person, index) => (Id: person.Id, User: guild.AddMember($"sprinter{index + 1}", person.Name)))
            .ToDictionary(entry => entry.Id, entry => entry.User);
        var server = new PlayedServer(sandbox, channel, organiser, users, Directory.CreateTempSubdirectory("sprintbot-play-").FullName);
        await server.Bot.WaitUntilReadyAsync(ct);
        return server;
    }

    public SandboxUser UserOf(PersonId id) => users[id];

    public SandboxUser? Find(PersonId id) => users.GetValueOrDefault(id);

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Sandbox.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}
