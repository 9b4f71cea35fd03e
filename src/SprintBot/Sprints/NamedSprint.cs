using SprintBot.Interactions;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary>The option <c>sprint</c>: any of the server's sprints, by its name.</summary>
public sealed class NamedSprint(ISprintStore sprints)
{
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
            ?? throw new UserError($"There is no sprint “{Shortened.LineTo(named, 100)}”.", "Choose one of those offered while typing.");
    }
}
