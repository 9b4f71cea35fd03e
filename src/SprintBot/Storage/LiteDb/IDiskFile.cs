namespace SprintBot.Storage.LiteDb;

/// <summary>An open file. Nothing written is durable before <see cref="Sync"/> has returned.</summary>
internal interface IDiskFile : IDisposable
{
    long Length { get; set; }

    /// <summary>Fills the buffer as far as the file goes; returns how far that was.</summary>
    int Read(Span<byte> buffer, long offset);

    void Write(ReadOnlySpan<byte> content, long offset);

    void Sync();
}
