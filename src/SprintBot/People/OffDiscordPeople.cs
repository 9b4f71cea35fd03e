using System.Globalization;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary>Finds those who are not on Discord, whom organisers name: Discord's own option for users takes its members only.</summary>
public sealed class OffDiscordPeople(ISprinterStore sprinters)
{
    private static readonly Phrase NobodyCalled = new("people.nobody-called", "Nobody who is not on Discord is called “{name}” here.");
    private static readonly Phrase ChooseOrName = new("people.choose-or-name", "Choose one of those offered while typing, or name the person with {/people add}.");
    private static readonly Phrase SeveralCalled = new("people.several-called", "Several people here are called {name}.");
    private static readonly Phrase ChooseOffered = new("people.choose-offered", "Choose one of those offered while typing.");

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
        return Named(all, chosen) ?? throw new UserError(NobodyCalled.With(("name", Shortened.LineTo(chosen, 100))), ChooseOrName);
    }

    /// <summary>The one of that name; null where there is none.</summary>
    /// <exception cref="UserError">There are several.</exception>
    public static Sprinter? Named(IReadOnlyList<Sprinter> all, string name)
    {
        var key = NameKey.Of(name);
        var namesakes = all.Where(person => key.Length > 0 && NameKey.Of(person.Name) == key).ToList();
        return namesakes.Count <= 1 ? namesakes.FirstOrDefault() : throw new UserError(SeveralCalled.With(("name", namesakes[0].Name)), ChooseOffered);
    }
}
