namespace SprintBot.Reports.Sprints;

/// <summary>Where the photos' bytes are: a bot's store, or the folder of a sprint file.</summary>
public interface IPhotoSource
{
    /// <summary>Opens a photo for reading; null when the file is missing.</summary>
    Stream? Open(PhotoId id);

    /// <summary>Whether the file is there.</summary>
    bool Has(PhotoId id)
    {
        using var file = Open(id);
        return file is not null;
    }
}
