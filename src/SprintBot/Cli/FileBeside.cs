namespace SprintBot.Cli;

/// <summary>A file that another names, in its own folder or in one below.</summary>
/// <param name="Folder">The other file's folder.</param>
/// <param name="Name">The path from there.</param>
internal sealed record FileBeside(string Folder, string Name)
{
    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, Name));

    /// <summary>Whether it is there and not reached by a link, which may lead anywhere.</summary>
    public bool IsOwn
    {
        get
        {
            var root = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Folder));
            if (!Path.StartsWith(root + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal) || new FileInfo(Path).LinkTarget is not null)
                return false;
            for (var above = System.IO.Path.GetDirectoryName(Path)!; above.Length > root.Length; above = System.IO.Path.GetDirectoryName(above)!)
                if (new DirectoryInfo(above).LinkTarget is not null)
                    return false;
            return true;
        }
    }
}
