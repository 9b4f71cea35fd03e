namespace SprintBot.Reports.Prints;

/// <summary>A GIF's blocks: https://www.w3.org/Graphics/GIF/spec-gif89a.txt.</summary>
internal static class GifMetadata
{
    private const int Header = 13;
    private const byte Extension = 0x21;
    private const byte Image = 0x2C;
    private const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const byte Application = 0xFF;

    /// <summary>Writes the frames, how they follow one another, and nothing else.</summary>
    public static void Remove(ReadOnlySpan<byte> gif, Stream output)
    {
        var at = Math.Min(gif.Length, Header + (gif.Length > 10 ? ColourTable(gif[10]) : 0));
        output.Write(gif[..at]);
        while (at < gif.Length)
        {
            var block = gif[at..End(gif, at)];
            if (IsNeeded(block))
                output.Write(block);
            if (block[0] is not Extension and not Image)
                return;
            at += block.Length;
        }
    }

    private static bool IsNeeded(ReadOnlySpan<byte> block) => block switch
    {
        [Extension, GraphicControl, ..] => true,
        [Extension, Application, 11, .. var name] => name.StartsWith("NETSCAPE2.0"u8) || name.StartsWith("ANIMEXTS1.0"u8), // how often it is repeated
        [Image or Trailer, ..] => true,
        _ => false,
    };

    private static int End(ReadOnlySpan<byte> gif, int start)
    {
        if (gif[start] is not Extension and not Image)
            return start + 1;
        var at = gif[start] == Extension ? start + 2 : start + 11 + (start + 9 < gif.Length ? ColourTable(gif[start + 9]) : 0);
        while (at < gif.Length && gif[at] != 0)
            at += 1 + gif[at];
        return Math.Min(gif.Length, at + 1);
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
