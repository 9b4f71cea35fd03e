using SprintBot.Reports.Packing;
using SprintBot.Storage.LiteDb;

namespace SprintBot.Cli;

/// <summary>
/// Writes a report's files so that each is the old one or the new one, whole, whenever the program or the machine stops: all are written beside their places and
/// made durable first, and only then take their places, one by one.
/// </summary>
internal static class ReportFolder
{
    private const string UnfinishedEnding = ".unfinished";

    /// <param name="files">In the order in which they take their places.</param>
    /// <param name="folder">Made where there is none.</param>
    /// <param name="ct">Gives up, as long as no file has taken its place.</param>
    /// <exception cref="VerbFailure">The disk refuses; whether anything was written is told by the exit code.</exception>
    public static Task WriteAsync(IReadOnlyList<ReportFile> files, string folder, CancellationToken ct) => WriteAsync(files, folder, isPrivate: false, ct);

    /// <param name="files">In the order in which they take their places.</param>
    /// <param name="folder">Made where there is none.</param>
    /// <param name="isPrivate">Whether what is new is for its owner only, as what people wrote is that is not published yet.</param>
    /// <param name="ct">Gives up, as long as no file has taken its place.</param>
    /// <exception cref="VerbFailure">The disk refuses; whether anything was written is told by the exit code.</exception>
    public static async Task WriteAsync(IReadOnlyList<ReportFile> files, string folder, bool isPrivate, CancellationToken ct)
    {
        var placed = 0;
        try
        {
            await WriteAsync(files, folder, isPrivate, () => placed++, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw placed == 0
                ? new VerbFailure($"{folder} can't be written to, and what was in it is as it was: {fault.Message}", fault)
                : new VerbFailure($"{folder} was written to in part only: {fault.Message}", fault) { ExitCode = ExitCode.Partly };
        }
    }

    private static async Task WriteAsync(IReadOnlyList<ReportFile> files, string folder, bool isPrivate, Action onPlaced, CancellationToken ct)
    {
        var places = files.Select(file => PlaceOf(Path.Combine(folder, file.Name), isPrivate)).ToList();
        try
        {
            foreach (var (file, place) in files.Zip(places))
                await WriteAsync(place, await file.ReadAsync(ct), isPrivate, ct);
            foreach (var place in places)
            {
                File.Move(place + UnfinishedEnding, place, overwrite: true);
                onPlaced();
            }
        }
        finally
        {
            foreach (var place in places)
                File.Delete(place + UnfinishedEnding);
        }
        foreach (var touched in places.Select(place => Path.GetDirectoryName(place)!).Distinct())
            DirectorySync.Sync(touched);
    }

    /// <summary>Where the file really lies, and that one can be written there, before any is.</summary>
    private static string PlaceOf(string path, bool isPrivate)
    {
        var place = new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(path);
        if (isPrivate)
            PrivateFile.CreateFolder(Path.GetDirectoryName(place)!);
        else
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        if (Directory.Exists(place))
            throw new IOException($"{path} is a folder");
        return File.Exists(place) && File.GetAttributes(place).HasFlag(FileAttributes.ReadOnly) ? throw new IOException($"{path} must not be changed") : place;
    }

    private static async Task WriteAsync(string place, ReadOnlyMemory<byte> content, bool isPrivate, CancellationToken ct)
    {
        File.Delete(place + UnfinishedEnding);
        await using var file = isPrivate
            ? PrivateFile.Open(place + UnfinishedEnding, FileShare.None)
            : new FileStream(place + UnfinishedEnding, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        await file.WriteAsync(content, ct);
        file.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows() && File.Exists(place))
            File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(place));
    }
}
