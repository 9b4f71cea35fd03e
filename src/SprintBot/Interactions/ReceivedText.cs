using System.Text;

namespace SprintBot.Interactions;

/// <summary>A text that came as bytes, in a file or from another program.</summary>
public static class ReceivedText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file, as it is but for the mark of the encoding; null when it is no text in UTF-8. A NUL is in no text, but in UTF-16 and in pictures.</summary>
    public static string? OfFile(ReadOnlySpan<byte> content) => content.Contains((byte)0) ? null : Of(content)?.TrimStart('\uFEFF');

    /// <summary>The bytes as text, whatever letters there are; null when they are not UTF-8.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
