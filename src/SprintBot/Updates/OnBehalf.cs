using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>Whom an organiser posts for: a member, or somebody who is not on Discord.</summary>
public sealed class OnBehalf(ISprinterStore sprinters, OffDiscordPeople people, ServerDirectory directory)
{
    private static readonly Phrase BothNamed = new("updates.both-named", "`for` names a member and `for-name` somebody who is not on Discord.");
    private static readonly Phrase LeaveOneOut = new("updates.leave-one-out", "Leave out one of them.");
    private static readonly Phrase NoUpdateOfBots = new("updates.no-update-of-bots", "A bot can't have an update.");
    private static readonly Phrase NameAPerson = new("updates.name-a-person", "Name a person.");
    private static readonly Phrase PersonGone = new("updates.person-gone", "The person this is for is not known here any more.");
    private static readonly Phrase ListShowsOthers = new("updates.people-list-shows", "{/people list} shows those who are not on Discord; others are named with `for`.");
    private static readonly Phrase OrganisersOnly = new("updates.for-others-organisers-only", "Only organisers post for somebody else.");
    private static readonly Phrase LeaveOutFor = new("updates.leave-out-for", "Leave out `for` and `for-name` to post for yourself, and name others with `with`.");

    /// <summary>The person that a command names; null where it names none, or the user.</summary>
    /// <exception cref="UserError">The user is no organiser, or it can't be told who is meant.</exception>
    public async Task<Sprinter?> OfAsync(CommandCall call, CancellationToken ct)
    {
        var (member, named) = (call.IdOf("for"), call.Text("for-name"));
        if (member is null && named is null)
            return null;
        MayPost(call);
        if (member is not null && named is not null)
            throw new UserError(BothNamed, LeaveOneOut);
        return named is null ? await FindAsync(call, member!.Value.ToUserId(), ct) : await people.FindAsync(call, named, ct);
    }

    /// <summary>The person of that id, as he or she is known or seen now; null where that is the user.</summary>
    /// <exception cref="UserError">The user is no organiser, or nobody is known by that id.</exception>
    public async Task<Sprinter?> FindAsync(Call call, UserId user, CancellationToken ct)
    {
        if (user == call.UserId())
            return null;
        MayPost(call);
        var id = user.ToSnowflake();
        if (call.Resolved.IsBot(id))
            throw new UserError(NoUpdateOfBots, NameAPerson);
        var known = await sprinters.FindAsync(call.GuildId(), user, ct);
        if (call.Resolved.User(id) is { } seen)
            return (known ?? new Sprinter { Guild = call.GuildId(), User = user, SeenName = seen }) with { SeenName = seen, IsNameHidden = call.IsNameHidden(id) };
        if (known is not null)
            return known;
        var name = DerivedIds.IsOffDiscord(user) ? null : await directory.MemberNameAsync(call.Guild, id, ct);
        return new Sprinter { Guild = call.GuildId(), User = user, SeenName = name ?? throw Gone() };
    }

    /// <summary>What to say of somebody who was there a moment ago.</summary>
    public static UserError Gone() => new(PersonGone, ListShowsOthers);

    private static void MayPost(Call call)
    {
        if (!call.IsOrganiser)
            throw new UserError(OrganisersOnly, LeaveOutFor);
    }
}
