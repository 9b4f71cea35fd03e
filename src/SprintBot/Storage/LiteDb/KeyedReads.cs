using LiteDB;

namespace SprintBot.Storage.LiteDb;

/// <summary>The questions that are asked of a collection. Their expressions never hold a value: LiteDB keeps each expression's text for ever.</summary>
internal static class KeyedReads
{
    /// <summary>Documents whose key begins with these parts, in the order of the keys.</summary>
    public static IEnumerable<BsonDocument> Beginning(this ILiteCollection<BsonDocument> collection, string field, string parts) =>
        collection.Find(BsonExpression.Create($"{field} BETWEEN @0 AND @1", parts + ".", parts + ".~"));

    /// <summary>Documents whose key is between two, both included, in the order of the keys.</summary>
    public static IEnumerable<BsonDocument> Between(this ILiteCollection<BsonDocument> collection, string field, string first, string last) =>
        collection.Find(BsonExpression.Create($"{field} BETWEEN @0 AND @1", first, last));

    /// <summary>The document with exactly this key.</summary>
    public static BsonDocument? With(this ILiteCollection<BsonDocument> collection, string field, BsonValue key) =>
        collection.FindOne(BsonExpression.Create($"{field} = @0", key));
}
