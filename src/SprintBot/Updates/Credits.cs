using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>Tells whose an update is where somebody else posted it.</summary>
public sealed class Credits(ISprinterStore sprinters)
{
    /// <summary>Such as <c>posted by Vera Lindqvist for Ada Byron</c>, as plain text; null where its author posted it.</summary>
    public async Task<string?> OfAsync(Update update, CancellationToken ct) => update.PostedBy is { } poster
        ? $"posted by {await NameAsync(update.Guild, poster, ct)} for {await NameAsync(update.Guild, update.Author, ct)}"
        : null;

    /// <summary>The same of each update; those that their authors posted are left out.</summary>
    public async Task<IReadOnlyDictionary<UpdateId, string>> OfAsync(IEnumerable<Update> updates, CancellationToken ct)
    {
        var credits = new Dictionary<UpdateId, string>();
        foreach (var update in updates)
            if (await OfAsync(update, ct) is { } credit)
                credits[update.Id] = credit;
        return credits;
    }

    /// <summary>The name that the report has, as plain text.</summary>
    public async Task<string> NameAsync(GuildId guild, UserId user, CancellationToken ct) => (await sprinters.FindAsync(guild, user, ct))?.Name ?? "somebody";
}
