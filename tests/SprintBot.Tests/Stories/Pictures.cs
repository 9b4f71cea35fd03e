namespace SprintBot.Tests.Stories;

/// <summary>Pictures as people send them.</summary>
internal static class Pictures
{
    private static readonly byte[] OneGreyPixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    /// <summary>A PNG of one pixel, and what comes after its end.</summary>
    public static byte[] Png(params IReadOnlyCollection<byte> tail) => [.. OneGreyPixel, .. tail];
}
