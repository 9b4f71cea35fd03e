using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>The option <c>sprint</c>: any of the server's sprints, by its name.</summary>
public sealed class NamedSprint(ISprintStore sprints)
{
    private static readonly Phrase NoSuchSprint = new("sprints.no-such-sprint", "There is no sprint “{typed}”.");
    private static readonly Phrase ChooseOffered = new("sprints.choose-one-offered", "Choose one of those offered while typing.");

    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct) =>
        (await sprints.ListAsync(call.GuildId(), ct))
            .Select(sprint => new Choice($"{sprint.Name}, {SprintWords.Days(sprint)}", $"{sprint.Id.Value}"))
            .Where(choice => choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The sprint that was named; null when none was.</summary>
    /// <exception cref="UserError">The server has none of that name.</exception>
    public async Task<Sprint?> OfAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Text("sprint") is not { } named)
            return null;
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return all.FirstOrDefault(sprint => $"{sprint.Id.Value}" == named)
            ?? all.FirstOrDefault(sprint => sprint.Name.Equals(named.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new UserError(NoSuchSprint.With(("typed", Shortened.LineTo(named, 100))), ChooseOffered);
    }
}
