using System.CommandLine;
using System.Globalization;
using SprintBot.Running;
using SprintBot.Storage.LiteDb;
using SprintBot.Storage.LiteDb.Backups;

namespace SprintBot.Cli;

/// <summary><c>sprintbot restore DIR</c>: a backup back into the data's place.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "A backup: the folder that “sprintbot backup” named" };
        var command = new Command("restore", "Put a backup in the place of the data, which stay beside it; the bot must not run") { folder };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(folder), ct));
        return command;
    }

    private static async Task<int> RunAsync(string folder, CancellationToken ct)
    {
        if (Backup.In(folder) is [.., var newest])
            throw new VerbFailure($"{folder} is a folder of backups: name the one that is meant, such as {newest}.");
        var path = OpenedStore.Options().Path;
        var restore = new Restore(path, BotHost.Clock());
        var (manifest, before) = await StepBar.ShowAsync(isLong: true, steps: 3, progress => restore.RestoreAsync(folder, progress, ct));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Restored {DataPath.Of(path)} as it was at {manifest.MadeAt}: {manifest.Documents} documents and {manifest.Photos} photos."));
        if (before is not null)
            await Console.Out.WriteLineAsync($"What was there before is {before}: delete it when all is well.");
        return ExitCode.Done;
    }
}
