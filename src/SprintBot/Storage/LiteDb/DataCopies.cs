namespace SprintBot.Storage.LiteDb;

/// <summary>What SprintBot itself has kept beside a data file as it was before: nothing of it is erased by itself.</summary>
internal static class DataCopies
{
    private static readonly string[] Suffixes = [DataFile.VersionSuffix, Backups.Restore.BeforeSuffix, AtomicFile.CopySuffix, AtomicFile.RedoSuffix + AtomicFile.ForeignSuffix];

    /// <summary>The paths of all copies and, where there is one with something in it, of the folder of unclaimed photos.</summary>
    public static IReadOnlyList<string> Beside(string dataPath)
    {
        var path = DataPath.Of(dataPath);
        if (Path.GetDirectoryName(path) is not { } folder || !Directory.Exists(folder))
            return [];
        var unclaimed = PhotoFolder.UnclaimedOf(path);
        IEnumerable<string> photos = Directory.Exists(unclaimed) && Directory.EnumerateFiles(unclaimed).Any() ? [unclaimed] : [];
        return [.. Directory.EnumerateFiles(folder, Path.GetFileName(path) + ".*").Where(file => Suffixes.Any(suffix => file.StartsWith(path + suffix, StringComparison.Ordinal))).Order(StringComparer.Ordinal), .. photos];
    }
}
