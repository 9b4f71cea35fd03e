using System.CommandLine;
using System.Globalization;
using SprintBot.Servers;
using SprintBot.Sprints;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Cli;

/// <summary><c>sprintbot erase --server ID</c>: all data of a server, gone from the bytes.</summary>
internal static class EraseVerb
{
    public static Command Create()
    {
        var server = IdOption.Server("Whose data");
        server.Required = true;
        var yes = new Option<bool>("--yes") { Description = "Do not ask" };
        var command = new Command("erase", "Erase all data of a server, photos included; copies that you made of the files stay") { server, yes };
        command.SetAction((parsed, ct) => RunAsync(new GuildId(parsed.GetRequiredValue(server)!.Value), parsed.GetValue(yes), ct));
        return command;
    }

    private static async Task<int> RunAsync(GuildId server, bool isAgreed, CancellationToken ct)
    {
        await using var store = await OpenedStore.OpenAsync(mayBeNew: false, ct);
        var servers = store.Get<IServerStore>();
        var figures = await servers.CountAsync(server, ct);
        if (figures.IsEmpty)
            throw new VerbFailure($"{store.Path} has nothing of the server {server.Value}.");
        if (!isAgreed)
            await AskAsync(server, figures, ct);
        await StepBar.ShowAsync(isLong: true, steps: 1, async progress =>
        {
            progress.Report("Erasing");
            return await servers.EraseAsync(server, ct);
        });
        await Console.Out.WriteLineAsync($"Erased of the server {server.Value}: {figures}.");
        return DataCopies.Beside(store.Path).Count == 0 ? ExitCode.Done : ExitCode.Partly; // the store has named them
    }

    /// <exception cref="VerbFailure">Whoever was asked does not want it, or nobody can be asked.</exception>
    private static async Task AskAsync(GuildId server, ServerFigures figures, CancellationToken ct)
    {
        if (Console.IsInputRedirected)
            throw new VerbFailure($"this would erase {figures} for good: give --yes if you want that.");
        var id = server.Value.ToString(CultureInfo.InvariantCulture);
        await Console.Error.WriteAsync($"This erases {figures} of the server {id} for good. Type its id to go on: ");
        if ((await Console.In.ReadLineAsync(ct))?.Trim() != id)
            throw new VerbFailure("nothing was erased.");
    }
}
