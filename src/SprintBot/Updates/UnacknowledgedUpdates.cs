using System.Security.Cryptography;
using System.Text;
using NodaTime;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>Updates that were saved while their authors were not told, so that the same words sent again are not taken for a second update.</summary>
/// <param name="capacity">How many are kept; the oldest goes first. Of their words only a hash is.</param>
public sealed class UnacknowledgedUpdates(int capacity = UnacknowledgedUpdates.UsualCapacity)
{
    /// <summary>Who is told nothing tries again soon.</summary>
    public static readonly Duration Memory = Duration.FromMinutes(10);

    private const int UsualCapacity = 1_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (UpdateId Id, Instant At)> known = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Its author was not told.</summary>
    public void Remember(Update update, Instant now)
    {
        lock (gate)
        {
            var key = KeyOf(update);
            if (!known.ContainsKey(key))
                order.Enqueue(key);
            known[key] = (update.Id, now);
            if (order.Count > capacity)
                known.Remove(order.Dequeue());
        }
    }

    /// <summary>The update of the same author with the same words in the same sprint, of which its author was not told in the last ten minutes; null where there is none.</summary>
    public UpdateId? Find(Update update, Instant now)
    {
        lock (gate)
            return known.TryGetValue(KeyOf(update), out var found) && found.Id != update.Id && now - found.At <= Memory ? found.Id : null;
    }

    private static string KeyOf(Update update) =>
        $"{update.Sprint.Value}:{update.Author.Value}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(update.Text)))}";
}
