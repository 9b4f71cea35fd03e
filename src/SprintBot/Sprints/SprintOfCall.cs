using NodaTime;
using SprintBot.Interactions;

namespace SprintBot.Sprints;

/// <summary>Finds the sprint that a command means.</summary>
public sealed class SprintOfCall(ISprintStore sprints, IClock clock)
{
    /// <summary>The one to post to: see <see cref="SprintRules.ToPostTo"/>.</summary>
    /// <exception cref="UserError">There is none, or it is not clear which.</exception>
    public async Task<Sprint> ToPostToAsync(Call call, CancellationToken ct) =>
        SprintRules.ToPostTo(await sprints.ListAsync(call.GuildId(), ct), call.ChannelId(), clock.GetCurrentInstant());

    /// <summary>The one to organise: see <see cref="SprintRules.ToOrganise"/>.</summary>
    /// <exception cref="UserError">There is none, or it is not clear which.</exception>
    public async Task<Sprint> ToOrganiseAsync(Call call, CancellationToken ct) =>
        SprintRules.ToOrganise(await sprints.ListAsync(call.GuildId(), ct), call.ChannelId(), clock.GetCurrentInstant());

    /// <summary>The sprint of that id.</summary>
    /// <exception cref="UserError">The server has no such sprint.</exception>
    public async Task<Sprint> FindAsync(Call call, SprintId id, CancellationToken ct) =>
        (await sprints.ListAsync(call.GuildId(), ct)).FirstOrDefault(sprint => sprint.Id == id)
        ?? throw new UserError("That sprint is not known here.", "`/sprint list` shows this server's sprints.");
}
