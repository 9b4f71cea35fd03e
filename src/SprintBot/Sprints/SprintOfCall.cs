using NodaTime;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>Finds the sprint that a command means.</summary>
public sealed class SprintOfCall(ISprintStore sprints, ServerDirectory directory, IClock clock)
{
    private const string Key = "sprint";

    private static readonly Phrase NotHere = new("sprints.not-known-here", "That sprint is not known here.");
    private static readonly Phrase NotAnyMore = new("sprints.not-known-any-more", "That sprint is not known any more.");
    private static readonly Phrase ListShowsThem = new("sprints.list-shows-this-servers", "{/sprint list} shows this server's sprints.");
    private static readonly Phrase Which = new("sprints.which-one", "Which sprint do you mean?");

    /// <summary>The one to post to: see <see cref="SprintRules.ToPostTo"/>.</summary>
    /// <exception cref="UserError">There is none.</exception>
    /// <exception cref="Question">There are several.</exception>
    public async Task<Sprint> ToPostToAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return Chosen(call, all) ?? Only(SprintRules.ToPostTo(all, ChannelOf(call, all), clock.GetCurrentInstant()));
    }

    /// <summary>The one to post to, where it is clear; null where there is none or only the user can tell.</summary>
    public async Task<Sprint?> IfClearAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return SprintRules.Candidates(all, ChannelOf(call, all), clock.GetCurrentInstant()) is [var only] ? only : null;
    }

    /// <summary>The one to organise: see <see cref="SprintRules.ToOrganise"/>.</summary>
    /// <exception cref="UserError">There is none.</exception>
    /// <exception cref="Question">There are several.</exception>
    public async Task<Sprint> ToOrganiseAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return Chosen(call, all) ?? Only(SprintRules.ToOrganise(all, ChannelOf(call, all), clock.GetCurrentInstant()));
    }

    /// <summary>Whether something happened in a sprint's channel, or in a thread below it.</summary>
    public bool IsHere(Call call, Sprint sprint) => sprint.Channel == call.Channel.ToChannelId() || sprint.Channel == ChannelOf(call);

    /// <summary>The channel whose sprint is meant: a thread belongs to the channel it is below.</summary>
    public ChannelId ChannelOf(Call call) => directory.ChannelOf(call).ToChannelId();

    /// <summary>The same; a thread that a sprint has for its channel is meant itself.</summary>
    private ChannelId ChannelOf(Call call, IReadOnlyList<Sprint> all) =>
        call.Channel.ToChannelId() is var here && all.Any(sprint => sprint.Channel == here) ? here : ChannelOf(call);

    /// <summary>The one to end: see <see cref="SprintRules.ToEnd"/>.</summary>
    /// <exception cref="UserError">There is none.</exception>
    /// <exception cref="Question">There are several.</exception>
    public async Task<Sprint> ToEndAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return Chosen(call, all) ?? Only(SprintRules.ToEnd(all, ChannelOf(call, all)));
    }

    /// <summary>The sprint of that id.</summary>
    /// <exception cref="UserError">The server has no such sprint.</exception>
    public async Task<Sprint> FindAsync(Call call, SprintId id, CancellationToken ct) =>
        (await sprints.ListAsync(call.GuildId(), ct)).FirstOrDefault(sprint => sprint.Id == id)
        ?? throw new UserError(NotHere, ListShowsThem);

    /// <summary>What to say of a sprint that was there a moment ago.</summary>
    public static UserError Gone() => new(NotAnyMore, ListShowsThem);

    private static Sprint? Chosen(Call call, IReadOnlyList<Sprint> all) =>
        call.Answer(Key) is { } answer ? all.FirstOrDefault(sprint => $"{sprint.Id.Value}" == answer) : null;

    private static Sprint Only(IReadOnlyList<Sprint> candidates) => candidates is [var only]
        ? only
        : throw new Question(Key, Which, [.. candidates.Select(sprint => new Choice($"{sprint.Name}, {SprintWords.Days(sprint)}", $"{sprint.Id.Value}"))]);
}
