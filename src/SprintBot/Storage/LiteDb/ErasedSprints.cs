using LiteDB;
using SprintBot.Sprints;

namespace SprintBot.Storage.LiteDb;

/// <summary>Sprints that were erased: what is still on its way to one is not kept.</summary>
internal static class ErasedSprints
{
    public static bool Has(LiteDatabase database, SprintId sprint) => Erasures.Knows(database, sprint.Value);

    /// <exception cref="Interactions.UserError">The sprint was erased.</exception>
    public static void Refuse(LiteDatabase database, SprintId sprint)
    {
        if (Has(database, sprint))
            throw SprintOfCall.Gone();
    }

    /// <summary>The sprint comes back, from a file that was made of it.</summary>
    public static void Forget(LiteDatabase database, SprintId sprint) => database.Erasures().Delete(sprint.Value);
}
