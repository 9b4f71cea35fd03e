using LiteDB;

namespace SprintBot.Storage.LiteDb.Backups;

/// <summary>Reads all that is in a data file: every document, and every index from end to end.</summary>
internal static class DeepCheck
{
    /// <returns>How many documents there are, and the photos of which there should be a file.</returns>
    /// <exception cref="StorageException">Something can't be read, or an index does not fit its documents.</exception>
    public static (int Documents, IReadOnlyList<long> Photos) Read(LiteDatabase database, string path)
    {
        try
        {
            var documents = database.GetCollectionNames().Order(StringComparer.Ordinal).Sum(name => Count(database, name));
            return (documents, [.. database.Photos().FindAll().Select(photo => photo["_id"].AsInt64)]);
        }
        catch (Exception fault) when (fault is not StorageException)
        {
            throw new StorageException($"{path} is damaged ({fault.Message}): take another backup.", fault);
        }
    }

    private static int Count(LiteDatabase database, string name)
    {
        var collection = database.GetCollection(name);
        var documents = collection.FindAll().Count(document => document.Count > 0);
        foreach (var index in database.GetCollection("$indexes").Find(Query.EQ("collection", name)).ToList())
            if (collection.Query().OrderBy(BsonExpression.Create(index["expression"].AsString)).ToEnumerable().Count() is var found && found != documents)
                throw new StorageException($"The index {index["name"].AsString} of {name} has {found} entries for {documents} documents: the file is damaged.");
        return documents;
    }
}
