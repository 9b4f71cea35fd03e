namespace SprintBot.Storage;

/// <summary>Says whether what people post can be kept.</summary>
public interface IStoreHealth
{
    /// <summary>Goes the way of a save, through the writer, and returns when that has come round to it.</summary>
    /// <exception cref="StorageException">Nothing can be saved now.</exception>
    Task AnswerAsync(CancellationToken ct);

    /// <summary>The same, and tries whether there is room, and leave, to write where the data are: a small file is written there and deleted.</summary>
    /// <exception cref="StorageException">Nothing can be saved now.</exception>
    Task TrySavingAsync(CancellationToken ct);
}
