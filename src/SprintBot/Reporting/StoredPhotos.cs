using SprintBot.Photos;
using Input = SprintBot.Reports.Sprints;

namespace SprintBot.Reporting;

/// <summary>The bot's photos, as reports read them.</summary>
public sealed class StoredPhotos(IPhotoFiles files) : Input.IPhotoSource
{
    public Stream? Open(Input.PhotoId id) => files.Open(new PhotoId(id.Value));

    public bool Has(Input.PhotoId id) => files.Has(new PhotoId(id.Value));
}
