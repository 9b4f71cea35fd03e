using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;

namespace SprintBot.Sprints;

/// <summary>Finds the sprint that a command means.</summary>
public sealed class SprintOfCall(ISprintStore sprints, ServerDirectory directory, IClock clock)
{
    private const string Key = "sprint";
    private const int MostRemembered = 10_000;

    private static readonly Phrase NotHere = new("sprints.not-known-here", "That sprint is not known here.");
    private static readonly Phrase NotAnyMore = new("sprints.not-known-any-more", "That sprint is not known any more.");
    private static readonly Phrase ListShowsThem = new("sprints.list-shows-this-servers", "{/sprint list} shows this server's sprints.");
    private static readonly Phrase Which = new("sprints.which", "Which sprint do you mean?");
    private static readonly Phrase InSprint = new("sprints.in-sprint", "In {sprint}:");

    private readonly MeantSprints meant = new(MostRemembered);

    /// <summary>The one to post to: see <see cref="SprintRules.ToPostTo"/>. Of several, the one that the user meant there today.</summary>
    /// <exception cref="UserError">There is none.</exception>
    /// <exception cref="Question">There are several.</exception>
    public async Task<Sprint> ToPostToAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return Chosen(call, all) ?? OnlyOrMeant(call, SprintRules.ToPostTo(all, ChannelOf(call, all), clock.GetCurrentInstant()));
    }

    /// <summary>The one to post to, where it is clear; null where there is none or only the user can tell.</summary>
    public async Task<Sprint?> IfClearAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return SprintRules.Candidates(all, ChannelOf(call, all), clock.GetCurrentInstant()) is var candidates && candidates is [var only] ? only : MeantOf(call, candidates);
    }

    /// <summary>The one to organise: see <see cref="SprintRules.ToOrganise"/>. Of several, the one that the user meant there today.</summary>
    /// <exception cref="UserError">There is none.</exception>
    /// <exception cref="Question">There are several.</exception>
    public async Task<Sprint> ToOrganiseAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        return Chosen(call, all) ?? OnlyOrMeant(call, SprintRules.ToOrganise(all, ChannelOf(call, all), clock.GetCurrentInstant()));
    }

    /// <summary>Remembers for the rest of the day which sprint somebody means in that channel, where posting there can mean it.</summary>
    public void Remember(Call call, Sprint sprint, IReadOnlyList<Sprint> all)
    {
        var now = clock.GetCurrentInstant();
        if (call.Interaction.Type != InteractionType.ApplicationCommandAutocomplete && SprintRules.Candidates(all, ChannelOf(call, all), now).Any(candidate => candidate.Id == sprint.Id))
            meant.Remember(call.UserId(), ChannelOf(call), sprint, now);
    }

    /// <summary>A line that names the sprint, where the channel does not.</summary>
    public IEnumerable<string> NameElsewhere(Call call, Sprint sprint) => IsHere(call, sprint) ? [] : [call.Words.Of(InSprint.With(("sprint", sprint.Name)))];

    /// <summary>Whether something happened in a sprint's channel, or in a thread below it.</summary>
    public bool IsHere(Call call, Sprint sprint) => sprint.Channel == call.Channel.ToChannelId() || sprint.Channel == ChannelOf(call);

    /// <summary>The channel whose sprint is meant: a thread belongs to the channel it is below.</summary>
    public ChannelId ChannelOf(Call call) => directory.ChannelOf(call).ToChannelId();

    /// <summary>The same; a thread that a sprint has for its channel is meant itself.</summary>
    private ChannelId ChannelOf(Call call, IReadOnlyList<Sprint> all) =>
        call.Channel.ToChannelId() is var here && all.Any(sprint => sprint.Channel == here) ? here : ChannelOf(call);

    /// <summary>The one to end: see <see cref="SprintRules.ToEnd"/>. Of several, the user says each time which: what was meant for posts may not be meant here.</summary>
    /// <exception cref="UserError">There is none.</exception>
    /// <exception cref="Question">There are several.</exception>
    public async Task<Sprint> ToEndAsync(Call call, CancellationToken ct)
    {
        var all = await sprints.ListAsync(call.GuildId(), ct);
        var candidates = SprintRules.ToEnd(all, ChannelOf(call, all));
        return Answered(call, all) ?? (candidates is [var only] ? only : throw Asked(call, candidates));
    }

    /// <summary>The sprint of that id.</summary>
    /// <exception cref="UserError">The server has no such sprint.</exception>
    public async Task<Sprint> FindAsync(Call call, SprintId id, CancellationToken ct) =>
        (await sprints.ListAsync(call.GuildId(), ct)).FirstOrDefault(sprint => sprint.Id == id)
        ?? throw new UserError(NotHere, ListShowsThem);

    /// <summary>What to say of a sprint that was there a moment ago.</summary>
    public static UserError Gone() => new(NotAnyMore, ListShowsThem);

    /// <summary>The one that the user chose when asked, which is remembered.</summary>
    private Sprint? Chosen(Call call, IReadOnlyList<Sprint> all)
    {
        var chosen = Answered(call, all);
        if (chosen is not null)
            Remember(call, chosen, all);
        return chosen;
    }

    private static Sprint? Answered(Call call, IReadOnlyList<Sprint> all) =>
        call.Answer(Key) is { } answer ? all.FirstOrDefault(sprint => $"{sprint.Id.Value}" == answer) : null;

    private Sprint OnlyOrMeant(Call call, IReadOnlyList<Sprint> candidates) => candidates is [var only] ? only : MeantOf(call, candidates) ?? throw Asked(call, candidates);

    private Sprint? MeantOf(Call call, IReadOnlyList<Sprint> candidates) => meant.Among(candidates, call.UserId(), ChannelOf(call), clock.GetCurrentInstant());

    private static Question Asked(Call call, IReadOnlyList<Sprint> candidates) =>
        new(Key, Which, [.. candidates.Select(sprint => new QuestionChoice(SprintWords.NameAndDays(sprint), $"{sprint.Id.Value}"))]);
}
