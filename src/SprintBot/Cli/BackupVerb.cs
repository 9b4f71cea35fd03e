using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using SprintBot.Running;
using SprintBot.Storage.LiteDb.Backups;

namespace SprintBot.Cli;

/// <summary><c>sprintbot backup DIR</c>: a backup of the data and the photos, beside a running bot or without one.</summary>
internal static class BackupVerb
{
    private const int MostKept = 10_000;

    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder that the backups are in; this one gets a folder of its own there, named by the moment (UTC)" };
        var keep = new Option<int?>("--keep") { Description = "Keep so many and delete the older ones; all are kept if left out", HelpName = "N", CustomParser = NumberOf };
        var command = new Command("backup", "Back the data up, photos included, and read the backup back; the bot may run meanwhile") { folder, keep };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(keep), ct));
        return command;
    }

    private static int? NumberOf(ArgumentResult typed)
    {
        if (int.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostKept)
            return number;
        typed.AddError($"--keep takes a number from 1 to {MostKept}.");
        return null;
    }

    private static async Task<int> RunAsync(string folder, int? keep, CancellationToken ct)
    {
        var backup = new Backup(OpenedStore.Options().Path, folder, BotHost.Clock());
        var (path, manifest, missing) = await StepBar.ShowAsync(isLong: true, steps: 3, progress => backup.MakeAsync(progress, ct));
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Backed up to {path}: {manifest.Documents} documents and {manifest.Photos} photos, read back."));
        if (keep is { } count && backup.DeleteAllBut(count, path, missing) is > 0 and var deleted)
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Kept the newest {count} and deleted {deleted}."));
        foreach (var photo in missing)
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"sprintbot: the file of photo {photo} is missing."));
        return missing.Count == 0 ? ExitCode.Done : ExitCode.Partly;
    }
}
