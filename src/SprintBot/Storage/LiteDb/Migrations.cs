using LiteDB;

namespace SprintBot.Storage.LiteDb;

/// <summary>The steps from an empty data file, which has version 0, to the newest version: each leads from one version to the next.</summary>
internal sealed class Migrations(params IReadOnlyList<Action<LiteDatabase>> steps)
{
    public int Newest => steps.Count;

    /// <summary>The version of what is in a file.</summary>
    /// <exception cref="StorageException">A newer SprintBot has written it.</exception>
    public int VersionOf(LiteDatabase database)
    {
        var found = database.UserVersion;
        return found <= Newest ? found : throw new StorageException($"A newer SprintBot has written this data file (version {found}, this one knows {Newest}): start the newer one.") { IsForAnAdmin = true };
    }

    /// <summary>Takes the steps that are missing. They are durable together, or not at all.</summary>
    public void Run(LiteDatabase database)
    {
        var found = VersionOf(database);
        for (var version = found; version < Newest; version++)
            steps[version](database);
        if (found < Newest)
            database.UserVersion = Newest;
    }
}
