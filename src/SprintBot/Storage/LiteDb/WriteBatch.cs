using LiteDB;

namespace SprintBot.Storage.LiteDb;

/// <summary>Jobs that become durable together: one transaction, one checkpoint.</summary>
internal static class WriteBatch
{
    /// <summary>Returns when all of them are durable, but for those that were refused. Enters the write lock, and leaves it to the caller to exit.</summary>
    /// <param name="database">The engine; only this thread writes.</param>
    /// <param name="jobs">In the order they came.</param>
    /// <param name="readers">Kept out from the first commit on, so that nobody sees what is not durable yet.</param>
    public static void Run(LiteDatabase database, List<WriteJob> jobs, ReaderWriterLockSlim readers)
    {
        if (!TryTogether(database, jobs, readers))
            foreach (var job in jobs)
                RunAlone(database, job, readers);
        KeepOut(readers);
        database.Checkpoint();
    }

    private static bool TryTogether(LiteDatabase database, List<WriteJob> jobs, ReaderWriterLockSlim readers)
    {
        database.BeginTrans();
        try
        {
            foreach (var job in jobs)
                job.Run(database);
        }
        catch (Exception refused) when (!StorageFault.IsOfEngine(refused))
        {
            database.Rollback();
            return false;
        }
        KeepOut(readers);
        database.Commit();
        return true;
    }

    private static void RunAlone(LiteDatabase database, WriteJob job, ReaderWriterLockSlim readers)
    {
        database.BeginTrans();
        try
        {
            job.Run(database);
        }
        catch (Exception refused) when (!StorageFault.IsOfEngine(refused))
        {
            database.Rollback();
            job.Refuse(refused);
            return;
        }
        KeepOut(readers);
        database.Commit();
    }

    private static void KeepOut(ReaderWriterLockSlim readers)
    {
        if (!readers.IsWriteLockHeld)
            readers.EnterWriteLock();
    }
}
