namespace SprintBot.Storage;

/// <summary>Says whether what people post can be kept.</summary>
public interface IStoreHealth
{
    /// <summary>Goes the way of a save, through the writer, and returns when that has come round to it.</summary>
    /// <exception cref="StorageException">Nothing can be saved now.</exception>
    Task AnswerAsync(CancellationToken ct);
}
