using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>The option <c>sprint</c>: any of the server's sprints, by its name.</summary>
public sealed class NamedSprint(ISprintStore sprints, SprintOfCall sprintOf)
{
    private static readonly Phrase NoSuchSprint = new("sprints.no-such-sprint", "There is no sprint “{typed}”.");
    private static readonly Phrase ChooseOffered = new("sprints.choose-one-offered", "Choose one of those offered while typing.");

    public async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct) =>
        (await sprints.ListAsync(call.GuildId(), ct))
            .Select(sprint => new Choice(call.Words.Of(SprintWords.NameAndDays(sprint)), $"{sprint.Id.Value}"))
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

    /// <summary>The same, which is remembered for the day; where none is named, the one to organise.</summary>
    /// <exception cref="UserError">The server has none of that name, or none at all.</exception>
    /// <exception cref="Question">None is named, and there are several.</exception>
    public async Task<Sprint> OrToOrganiseAsync(CommandCall call, CancellationToken ct)
    {
        if (await OfAsync(call, ct) is not { } sprint)
            return await sprintOf.ToOrganiseAsync(call, ct);
        sprintOf.Remember(call, sprint, await sprints.ListAsync(sprint.Guild, ct));
        return sprint;
    }
}
