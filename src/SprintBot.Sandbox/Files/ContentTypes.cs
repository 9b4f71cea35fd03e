namespace SprintBot.Sandbox;

internal static class ContentTypes
{
    public static string? Of(string filename) => Path.GetExtension(filename).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".mp4" => "video/mp4",
        ".pdf" => "application/pdf",
        ".zip" => "application/zip",
        ".json" => "application/json; charset=utf-8",
        ".txt" or ".rst" or ".md" or ".sbn" => "text/plain; charset=utf-8",
        _ => null,
    };
}
