namespace SprintBot.Photos;

/// <summary>The photos' bytes: on disk beside the database.</summary>
public interface IPhotoFiles
{
    /// <summary>Keeps the bytes; returns when they are durable. A second save under one id changes nothing.</summary>
    Task SaveAsync(PhotoId id, ReadOnlyMemory<byte> content, CancellationToken ct);

    /// <summary>Opens a photo for reading; null when the file is missing.</summary>
    Stream? Open(PhotoId id);

    /// <summary>All of a photo's bytes; null when the file is missing.</summary>
    async Task<byte[]?> ReadAsync(PhotoId id, CancellationToken ct)
    {
        await using var file = Open(id);
        if (file is null)
            return null;
        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, ct);
        return content;
    }

    /// <summary>Whether the file is there.</summary>
    bool Has(PhotoId id)
    {
        using var file = Open(id);
        return file is not null;
    }
}
