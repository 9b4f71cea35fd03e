using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.SprintFiles;

/// <summary>The photos that lie beside a sprint file.</summary>
/// <param name="folder">Where the sprint file is.</param>
/// <param name="fileOf">The name of a photo's file.</param>
public sealed class FolderPhotos(string folder, Func<PhotoId, string> fileOf) : IPhotoSource
{
    public bool Has(PhotoId id)
    {
        using var file = Open(id);
        return file is not null;
    }

    /// <summary>The photo; null where there is no such file, or an empty one.</summary>
    public Stream? Open(PhotoId id)
    {
        try
        {
            var path = Path.Combine(folder, fileOf(id));
            return new FileInfo(path).Length > 0 ? File.OpenRead(path) : null; // a pipe has no length, and opening one waits
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // the checklist tells that it is missing
        }
    }
}
