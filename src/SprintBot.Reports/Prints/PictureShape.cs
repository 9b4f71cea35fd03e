namespace SprintBot.Reports.Prints;

/// <summary>How a picture stands, as the head of its file tells.</summary>
internal static class PictureShape
{
    /// <summary>Before the pixels stand at most a profile, a preview and what the camera noted: each has at most 64 KiB.</summary>
    private const int Head = 256 * 1024;

    /// <summary>Whether a picture is higher than it is wide, once it is turned as it is meant to be seen; false where its head can't be read.</summary>
    public static async Task<bool> IsUprightAsync(Stream file, CancellationToken ct)
    {
        var head = new byte[Head];
        var length = await file.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, ct);
        using var picture = EncodedPicture.Open(head.AsMemory(0, length));
        return picture?.IsTall ?? false;
    }
}
