using System.Globalization;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary>Finds those who are not on Discord, whom organisers name: Discord's own option for users takes its members only.</summary>
public sealed class OffDiscordPeople(ISprinterStore sprinters)
{
    /// <summary>Offers them to organisers by name.</summary>
    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct)
    {
        if (!call.IsOrganiser)
            return [];
        var key = NameKey.Of(typed);
        return (await sprinters.ListOffDiscordAsync(call.GuildId(), ct))
            .Where(person => NameKey.Of(person.Name).Contains(key, StringComparison.Ordinal)).OrderBy(person => person.Name, StringComparer.Ordinal)
            .Select(person => new Choice(person.Name, person.User.Value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The one that was chosen, or whose whole name was typed.</summary>
    /// <exception cref="UserError">There is none, or more than one.</exception>
    public async Task<Sprinter> FindAsync(Call call, string chosen, CancellationToken ct)
    {
        var all = await sprinters.ListOffDiscordAsync(call.GuildId(), ct);
        if (long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && all.FirstOrDefault(person => person.User.Value == id) is { } found)
            return found;
        return Named(all, chosen) ?? throw new UserError($"Nobody who is not on Discord is called “{Shortened.LineTo(chosen, 100)}” here.", "Choose one of those offered while typing, or name the person with `/people add`.");
    }

    /// <summary>The one of that name; null where there is none.</summary>
    /// <exception cref="UserError">There are several.</exception>
    public static Sprinter? Named(IReadOnlyList<Sprinter> all, string name)
    {
        var key = NameKey.Of(name);
        var namesakes = all.Where(person => key.Length > 0 && NameKey.Of(person.Name) == key).ToList();
        return namesakes.Count <= 1 ? namesakes.FirstOrDefault() : throw new UserError($"Several people here are called {namesakes[0].Name}.", "Choose one of those offered while typing.");
    }
}
