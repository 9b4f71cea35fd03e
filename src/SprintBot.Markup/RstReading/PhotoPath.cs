namespace SprintBot.Markup.RstReading;

/// <summary>Which pictures a page may show: files below the folder <c>photos</c> beside it.</summary>
internal static class PhotoPath
{
    private const string Folder = "photos/";

    internal static bool IsSafe(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.Length > Folder.Length
        && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal)
        && !path.Contains('%', StringComparison.Ordinal) && !path.Split('/').Any(part => part is "" or "." or "..");
}
