using SprintBot.Photos;

namespace SprintBot.Cli;

/// <summary>Photos that lie beside a file that is imported.</summary>
internal static class PhotoFileReader
{
    /// <summary>A photo's bytes; null where there are none, or too many, which is noted.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(FileBeside place, List<string> missing, IProgress<string> progress, CancellationToken ct)
    {
        var path = place.Path;
        progress.Report($"Taking {Path.GetFileName(path)}");
        try
        {
            if (!place.IsOwn)
            {
                missing.Add($"the photo {path} is a link, or in a folder that is one, and was not taken.");
                return null;
            }
            var length = new FileInfo(path).Length; // a pipe has none, and opening one waits
            if (length is > 0 and <= PhotoRules.MaxBytes)
                return Taken(path, await File.ReadAllBytesAsync(path, ct), missing);
            missing.Add($"the photo {path} is {(length == 0 ? "empty" : $"larger than {PhotoRules.MaxBytes / 1024 / 1024} MiB")}, and was not taken.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            missing.Add($"the photo {path} can't be read, and was not taken.");
        }
        return null;
    }

    /// <summary>What is no picture, or one that was made to fill a computer's memory, is taken from nobody.</summary>
    private static ReadOnlyMemory<byte>? Taken(string path, byte[] content, List<string> missing)
    {
        if (PhotoRules.Refusal(path, content) is not { } refusal)
            return content;
        missing.Add($"{refusal} It was not taken.");
        return null;
    }
}
