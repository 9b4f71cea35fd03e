namespace SprintBot.Storage.LiteDb;

/// <summary>Asks the writer, which reopens the file on that occasion when it has to.</summary>
internal sealed class StoreHealth(DurableDatabase database) : IStoreHealth
{
    public Task AnswerAsync(CancellationToken ct) => database.WriteAsync(_ => true, ct).WaitAsync(ct);
}
