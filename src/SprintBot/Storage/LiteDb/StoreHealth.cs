namespace SprintBot.Storage.LiteDb;

/// <summary>Asks the writer, which reopens the file on that occasion when it has to.</summary>
internal sealed class StoreHealth(DurableDatabase database, string path, IDisk disk) : IStoreHealth
{
    /// <summary>As much as a save takes at least.</summary>
    private const int ProbeLength = 16 * 1024;

    private readonly string probe = DataPath.Of(path) + ".probe";

    public Task AnswerAsync(CancellationToken ct) => database.WriteAsync(_ => true, ct).Observed().WaitAsync(ct);

    public async Task TrySavingAsync(CancellationToken ct)
    {
        // On the writer's thread, which is there to wait for the disk; what goes wrong with a file beside the data is no reason to reopen these.
        if (await database.WriteAsync(_ => Try(), ct).Observed().WaitAsync(ct) is { } fault)
            throw StorageFault.WhenTrying(fault, probe);
    }

    private Exception? Try()
    {
        try
        {
            using (var file = disk.Open(probe))
            {
                file.Write(new byte[ProbeLength], 0);
                file.Sync();
            }
            disk.Delete(probe);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            DeleteProbe();
            return fault;
        }
    }

    private void DeleteProbe()
    {
        try
        {
            disk.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is as empty as the disk has room, and the next try takes it.
        }
    }
}
