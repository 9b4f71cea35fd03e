namespace SprintBot.Storage.LiteDb;

/// <summary>Where a data file really lies, so that two names of it have one lock.</summary>
internal static class DataPath
{
    /// <summary>The full path, links of the file followed to their end.</summary>
    public static string Of(string path) => new FileInfo(path).LinkTarget is null ? Path.GetFullPath(path) : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
}
