namespace SprintBot.Cli;

/// <summary>Files that a verb is given: what keeps them from being read is told in one line.</summary>
internal static class SourceFile
{
    /// <summary>More is no sprint.</summary>
    private const long Largest = 512L * 1024 * 1024;

    /// <exception cref="VerbFailure">It can't be read.</exception>
    public static Task<byte[]> ReadAsync(string file, CancellationToken ct) => TryAsync(file, async () =>
    {
        var length = new FileInfo(file).Length;
        return length <= Largest ? await File.ReadAllBytesAsync(file, ct) : throw new VerbFailure($"{file} has more than {Largest / 1024 / 1024} MiB, and is no sprint file.");
    });

    /// <summary>Does something with a file.</summary>
    /// <exception cref="VerbFailure">It can't be read.</exception>
    public static async Task<T> TryAsync<T>(string file, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VerbFailure($"there is no file {file}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new VerbFailure($"{file} can't be read: {fault.Message}", fault);
        }
    }
}
