namespace SprintBot.Reports.Prints;

/// <summary>Looks at a picture's head, and decodes no pixel: however large a picture claims to be, the look costs nothing.</summary>
public static class PictureCheck
{
    /// <summary>Width and height in pixels; null where the bytes are no picture whose head can be read.</summary>
    /// <exception cref="DllNotFoundException">This system has no library for pictures.</exception>
    public static (int Width, int Height)? SizeOf(ReadOnlyMemory<byte> content)
    {
        using var picture = EncodedPicture.Open(content);
        return picture is null ? null : (picture.Size.Width, picture.Size.Height);
    }
}
