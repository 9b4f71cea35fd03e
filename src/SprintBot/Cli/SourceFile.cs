namespace SprintBot.Cli;

/// <summary>Files that a verb is given: what keeps them from being read is told in one line.</summary>
internal static class SourceFile
{
    /// <summary>More is no sprint.</summary>
    private const long Largest = 512L * 1024 * 1024;

    /// <exception cref="VerbFailure">It can't be read.</exception>
    public static Task<byte[]> ReadAsync(string file, CancellationToken ct) => TryAsync(file, async () =>
    {
        Check(file, "is no sprint file");
        return await File.ReadAllBytesAsync(file, ct);
    });

    /// <summary>Reads a file without having all of it in memory.</summary>
    /// <exception cref="VerbFailure">It can't be read.</exception>
    public static Task<T> ReadAsync<T>(string file, Func<Stream, Task<T>> read) => TryAsync(file, async () =>
    {
        Check(file, "is more than a sprint");
        await using var stream = File.OpenRead(file);
        return await read(stream);
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

    private static void Check(string file, string whatItIs)
    {
        if (new FileInfo(file).Length > Largest)
            throw new VerbFailure($"{file} has more than {Largest / 1024 / 1024} MiB, and {whatItIs}.");
    }
}
