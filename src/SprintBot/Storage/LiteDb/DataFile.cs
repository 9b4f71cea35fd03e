using LiteDB;
using LiteDB.Engine;

namespace SprintBot.Storage.LiteDb;

/// <summary>LiteDB's engine over an <see cref="AtomicFile"/>, its own log in memory. It says what is durable: whatever was there at the last checkpoint.</summary>
internal sealed class DataFile : IDisposable
{
    private const int MagicAt = 32;
    private static ReadOnlySpan<byte> Magic => "** This is a LiteDB file **"u8;

    private readonly AtomicFile file;

    private DataFile(AtomicFile file, LiteDatabase database) => (this.file, Database) = (file, database);

    public LiteDatabase Database { get; }

    /// <inheritdoc cref="AtomicFile.ForeignRedo"/>
    public string? ForeignRedo => file.ForeignRedo;

    /// <inheritdoc cref="AtomicFile.CopyBeforeRedo"/>
    public string? CopyBeforeRedo => file.CopyBeforeRedo;

    /// <param name="disk">Where it is.</param>
    /// <param name="path">The data file; its redo file is beside it.</param>
    /// <param name="prepare">Makes collections and indexes.</param>
    /// <param name="claim">Whether the process begins with it, rather than opens it again: see <see cref="AtomicFile.Claim"/>.</param>
    /// <exception cref="StorageException">It can't be opened; the message says why.</exception>
    public static DataFile Open(IDisk disk, string path, Action<LiteDatabase> prepare, bool claim)
    {
        try
        {
            return OpenChecked(new AtomicFile(disk, path), path, prepare, claim);
        }
        catch (Exception error)
        {
            throw StorageFault.WhenOpening(error, path);
        }
    }

    /// <summary>
    /// Puts a fresh copy of all documents in place of the file's content, in one step, so that nothing is left of what was deleted, whatever LiteDB leaves in
    /// its pages. Only closing is possible after that. Takes memory for the file three times.
    /// </summary>
    public void Compact(Action<LiteDatabase> prepare)
    {
        using var copy = new MemoryStream();
        using (var fresh = OpenEngine(copy))
        {
            Prepare(fresh, prepare);
            foreach (var name in Database.GetCollectionNames().ToList())
                fresh.GetCollection(name).InsertBulk(Database.GetCollection(name).FindAll());
            fresh.Checkpoint();
        }
        Database.Dispose(); // its cached pages hold what is to go
        file.Replace(copy.GetBuffer().AsSpan(0, (int)copy.Length));
    }

    public void Dispose()
    {
        try
        {
            Database.Dispose();
        }
        finally
        {
            file.Dispose();
        }
    }

    private static DataFile OpenChecked(AtomicFile file, string path, Action<LiteDatabase> prepare, bool claim)
    {
        LiteDatabase? database = null;
        try
        {
            RefuseForeign(file, path);
            if (claim)
                Claim(file);
            database = OpenEngine(file);
            Prepare(database, prepare);
            return new DataFile(file, database);
        }
        catch (Exception)
        {
            database?.Dispose();
            file.Dispose();
            throw;
        }
    }

    private static void Claim(AtomicFile file)
    {
        if (file.Length == 0)
            return;
        try
        {
            file.Claim();
        }
        catch (IOException full) when (StorageFault.IsDiskFull(full))
        {
            // Some file systems take no byte more when they are full. What is there can be read, and the first flush claims the file as well.
        }
    }

    private static LiteDatabase OpenEngine(Stream data)
    {
        var settings = new EngineSettings
        {
            DataStream = data,
            LogStream = new MemoryStream(),
            TempStream = new MemoryStream(),
            Collation = Collation.Binary, // the default takes "straße" for "Strasse"
        };
        var mapper = new BsonMapper { TrimWhitespace = false, EmptyStringToNull = false };
        return new LiteDatabase(new LiteEngine(settings), mapper, disposeOnClose: true);
    }

    private static void Prepare(LiteDatabase database, Action<LiteDatabase> prepare)
    {
        if (!database.UtcDate)
            database.UtcDate = true;
        if (database.CheckpointSize != 0)
            database.CheckpointSize = 0; // checkpoints are ours: LiteDB's own would come between a commit and its answer
        prepare(database);
        database.Checkpoint();
    }

    /// <summary>LiteDB would take some files for broken ones of its own, and crop them.</summary>
    private static void RefuseForeign(AtomicFile file, string path)
    {
        if (file.Length == 0)
            return;
        var head = new byte[MagicAt + Magic.Length];
        file.Position = 0;
        if (file.Read(head) < head.Length || !head.AsSpan(MagicAt).SequenceEqual(Magic))
            throw new StorageException($"{path} is not a SprintBot data file: move it away, or name another file in Storage:Path.");
    }
}
