using SprintBot.Discord.Rest;
using SprintBot.Reports.Prints;

namespace SprintBot.Photos;

/// <summary>Kept photos made small, as files for an answer.</summary>
public sealed class PhotoThumbnails(IPhotoFiles files) : IDisposable
{
    /// <summary>How many photos are in memory at once: each may have 50 MiB.</summary>
    private const int AtOnce = 2;

    private readonly SemaphoreSlim free = new(AtOnce);

    /// <summary>The small picture; null where the file is missing or can't be read as a picture.</summary>
    public async Task<FileUpload?> OfAsync(Photo photo, CancellationToken ct)
    {
        await free.WaitAsync(ct);
        try
        {
            return await files.ReadAsync(photo.Id, ct) is { } content && PhotoThumbnail.Of(content) is { } small
                ? new FileUpload($"{photo.Id.Value}.jpg", PhotoThumbnail.ContentType, small, photo.Caption)
                : null;
        }
        finally
        {
            free.Release();
        }
    }

    public void Dispose() => free.Dispose();
}
