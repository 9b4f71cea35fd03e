using SprintBot.Discord.Model;

namespace SprintBot.Interactions;

/// <summary>The ids seen last, so that what is delivered twice is taken once.</summary>
public sealed class RecentIds(int capacity)
{
    private readonly Lock gate = new();
    private readonly HashSet<Snowflake> known = [];
    private readonly Queue<Snowflake> order = new();

    /// <summary>False when the id was among the last ones.</summary>
    public bool Add(Snowflake id)
    {
        lock (gate)
        {
            if (!known.Add(id))
                return false;
            order.Enqueue(id);
            if (order.Count > capacity)
                known.Remove(order.Dequeue());
            return true;
        }
    }
}
