using System.Globalization;
using LiteDB;
using LiteDB.Engine;

namespace SprintBot.Storage.LiteDb;

/// <summary>LiteDB's engine over an <see cref="AtomicFile"/>, its own log in memory. It says what is durable: whatever was there at the last checkpoint.</summary>
internal sealed class DataFile : IDisposable
{
    /// <summary>After the data file's name while it is written anew.</summary>
    private const string CompactingSuffix = ".compacting";

    /// <summary>So many documents become a transaction of the new file.</summary>
    private const int CopiedAtOnce = 64;

    /// <summary>So many bytes of LiteDB's log are kept in memory before they are written to the new file.</summary>
    private const int LargestLog = 8 << 20;

    /// <summary>Before the number of the version that a copy is of.</summary>
    public const string VersionSuffix = ".version-";

    private const int MagicAt = 32;
    private static ReadOnlySpan<byte> Magic => "** This is a LiteDB file **"u8;

    private readonly AtomicFile file;

    private DataFile(AtomicFile file, LiteDatabase database) => (this.file, Database, ForeignRedo, CopyBeforeRedo) = (file, database, file.ForeignRedo, file.CopyBeforeRedo);

    public LiteDatabase Database { get; }

    /// <inheritdoc cref="AtomicFile.ForeignRedo"/>
    public string? ForeignRedo { get; private set; }

    /// <inheritdoc cref="AtomicFile.CopyBeforeRedo"/>
    public string? CopyBeforeRedo { get; private set; }

    /// <summary>Where a copy of the file lies as an older SprintBot left it; null when it was of this version.</summary>
    public string? CopyBeforeMigration { get; private set; }

    /// <param name="disk">Where it is.</param>
    /// <param name="path">The data file; its redo file is beside it.</param>
    /// <param name="migrations">Make collections and indexes, and bring an older file to the newest version; a copy of that is kept.</param>
    /// <param name="claim">Whether the process begins with it, rather than opens it again: see <see cref="AtomicFile.Claim"/>.</param>
    /// <exception cref="StorageException">It can't be opened; the message says why.</exception>
    public static DataFile Open(IDisk disk, string path, Migrations migrations, bool claim)
    {
        try
        {
            var opened = OpenChecked(new AtomicFile(disk, path), path, migrations, claim);
            return opened.file.HasChecksums ? opened : opened.Rewritten(disk, path, migrations);
        }
        catch (Exception error)
        {
            throw StorageFault.WhenOpening(error, path);
        }
    }

    /// <summary>Opens a file that nobody else has, of whatever version, to read all of it. Only its stamp is written.</summary>
    /// <exception cref="StorageException">It can't be opened; the message says why.</exception>
    public static DataFile OpenToRead(IDisk disk, string path, Migrations migrations)
    {
        try
        {
            var file = new AtomicFile(disk, path);
            if (file.Length == 0)
            {
                file.Dispose();
                throw StorageFault.Empty(path);
            }
            return OpenChecked(file, path, migrations, claim: true, isMigrated: false);
        }
        catch (Exception error)
        {
            throw StorageFault.WhenOpening(error, path);
        }
    }

    /// <summary>
    /// Writes all documents into a fresh file and puts that in this one's place, in one step, so that nothing is left of what was deleted, whatever LiteDB leaves in
    /// its pages. The file is closed after that. Takes room on the disk for the file once more, and memory for some of its pages.
    /// </summary>
    public void Compact(IDisk disk, string path, Migrations migrations)
    {
        DeleteUnfinished(disk, path);
        var coming = path + CompactingSuffix;
        CopyTo(disk, coming, migrations);
        Database.Dispose(); // its cached pages hold what is to go
        file.ReplaceBy(coming);
        DeleteUnfinished(disk, path);
    }

    /// <summary>Deletes what a killed process has left of a file that it was writing anew, or restoring.</summary>
    public static void DeleteUnfinished(IDisk disk, string path)
    {
        foreach (var left in new[] { path + CompactingSuffix, path + CompactingSuffix + AtomicFile.RedoSuffix, path + Backups.Restore.Suffix, path + Backups.Restore.Suffix + AtomicFile.RedoSuffix })
            if (disk.Exists(left))
                disk.Delete(left);
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

    private static DataFile OpenChecked(AtomicFile file, string path, Migrations migrations, bool claim, bool isMigrated = true)
    {
        LiteDatabase? database = null;
        try
        {
            var pages = new ChecksummedPages(file, path, file.HasChecksums);
            if (file.Length > 0)
            {
                RefuseForeign(file, path);
                pages.Check();
            }
            database = OpenEngine(pages);
            var opened = new DataFile(file, database);
            var version = migrations.VersionOf(database);
            if (isMigrated && version > 0 && version < migrations.Newest)
                opened.CopyBeforeMigration = file.CopyTo(string.Create(CultureInfo.InvariantCulture, $"{path}{VersionSuffix}{version}"));
            if (claim)
                Claim(file);
            if (isMigrated)
                Prepare(database, migrations);
            return opened;
        }
        catch (Exception)
        {
            database?.Dispose();
            file.Dispose();
            throw;
        }
    }

    private void CopyTo(IDisk disk, string target, Migrations migrations)
    {
        using var copy = new AtomicFile(disk, target);
        var log = new MemoryStream();
        using var fresh = OpenEngine(new ChecksummedPages(copy, target, isStrict: true), log);
        Prepare(fresh, migrations);
        foreach (var name in Database.GetCollectionNames().ToList())
            foreach (var some in Database.GetCollection(name).FindAll().Chunk(CopiedAtOnce))
            {
                fresh.GetCollection(name).InsertBulk(some);
                if (log.Length > LargestLog)
                    fresh.Checkpoint();
            }
        fresh.Checkpoint();
    }

    /// <summary>The file with a checksum on every page.</summary>
    private DataFile Rewritten(IDisk disk, string path, Migrations migrations)
    {
        using (this)
            Compact(disk, path, migrations);
        var rewritten = OpenChecked(new AtomicFile(disk, path), path, migrations, claim: false);
        (rewritten.CopyBeforeMigration, rewritten.ForeignRedo, rewritten.CopyBeforeRedo) = (CopyBeforeMigration, ForeignRedo, CopyBeforeRedo);
        return rewritten;
    }

    private static void Claim(AtomicFile file)
    {
        if (file.Length == 0)
            return;
        try
        {
            file.Claim();
        }
        catch (IOException full) when (DiskFault.IsFull(full))
        {
            // Some file systems take no byte more when they are full. What is there can be read, and the first flush claims the file as well.
        }
    }

    private static LiteDatabase OpenEngine(Stream data, MemoryStream? log = null)
    {
        var settings = new EngineSettings
        {
            DataStream = data,
            LogStream = log ?? new MemoryStream(),
            TempStream = new MemoryStream(),
            Collation = Collation.Binary, // the default takes "straße" for "Strasse"
        };
        var mapper = new BsonMapper { TrimWhitespace = false, EmptyStringToNull = false };
        return new LiteDatabase(new LiteEngine(settings), mapper, disposeOnClose: true);
    }

    private static void Prepare(LiteDatabase database, Migrations migrations)
    {
        if (!database.UtcDate)
            database.UtcDate = true;
        if (database.CheckpointSize != 0)
            database.CheckpointSize = 0; // checkpoints are ours: LiteDB's own would come between a commit and its answer
        migrations.Run(database);
        database.Checkpoint();
    }

    /// <summary>LiteDB would take some files for broken ones of its own, and crop them.</summary>
    private static void RefuseForeign(AtomicFile file, string path)
    {
        var head = new byte[MagicAt + Magic.Length];
        file.Position = 0;
        file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (!head.AsSpan(MagicAt).SequenceEqual(Magic))
            throw file.IsStamped
                ? StorageFault.Damaged(path, "its head is not as it was written")
                : new StorageException($"{path} is not a SprintBot data file: move it away, or name another file in Storage:Path.") { IsForAnAdmin = true };
    }
}
