namespace SprintBot.Reports.Packing;

/// <summary>A file of a report. Photos as they were posted may be many and large: their bytes are read when they are needed.</summary>
/// <param name="Name">Relative, with slashes.</param>
/// <param name="Length">In bytes; of a zip, at most.</param>
/// <param name="ReadAsync">Gives its bytes; an <see cref="IOException"/> when they are gone.</param>
public sealed record ReportFile(string Name, long Length, Func<CancellationToken, ValueTask<ReadOnlyMemory<byte>>> ReadAsync)
{
    /// <summary>A file whose bytes are there.</summary>
    public ReportFile(string name, ReadOnlyMemory<byte> content)
        : this(name, content.Length, _ => ValueTask.FromResult(content))
    {
    }
}
