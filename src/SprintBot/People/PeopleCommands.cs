using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary><c>/people</c>: those of a sprint who are not on Discord, so that the report knows them.</summary>
public sealed class PeopleCommands(ISprinterStore sprinters, OffDiscordPeople people, SprintOfCall sprintOf)
{
    private static readonly Phrase Added = new("people.added", "Added to the people of {sprint}. Post for him or her with `for-name` of {/update}; {/people merge} gives all of it to a member of this server.");
    private static readonly Phrase KnownAlready = new("people.known-already", "Known here already, and among the people of {sprint} now. {/people edit} changes what is said.");
    private static readonly Phrase GiveAnOption = new("people.give-person-option", "Give one of the options of {/people edit}, such as `link`.");
    private static readonly Phrase NobodyKnown = new("people.nobody-known", "Nobody is known here who is not on Discord. {/people add} names somebody.");
    private static readonly Phrase NotOnDiscord = new("people.not-on-discord", "{count} {count:person|people} not on Discord:");
    private static readonly Phrase Newcomer = new("people.newcomer", "newcomer");
    private static readonly Phrase InSprint = new("people.in-sprint", "in {sprint}");
    private static readonly Phrase NeedsName = new("people.needs-name", "A person needs a name.");
    private static readonly Phrase GiveName = new("people.give-full-name", "Give the full name, such as Grace Hopper, as `name`.");
    private static readonly Phrase IsGone = new("people.gone", "That person is not known any more.");
    private static readonly Phrase ListShows = new("people.list-shows", "{/people list} shows those there are.");

    public Command People => new("people", "Those who are not on Discord, for the report")
    {
        ForOrganisers = true,
        Subcommands =
        [
            new("add", "Put somebody who is not on Discord among the sprint's people", AddAsync) { Options = [Option.Text("name", "The full name", ProfileRules.MaxNameLength, required: true), .. Details] },
            new("edit", "Change what is known of somebody who is not on Discord", EditAsync)
            {
                Options = [WhoOption, Option.Text("name", "The full name", ProfileRules.MaxNameLength), .. Details],
            },
            new("list", "Those who are not on Discord", ListAsync),
        ],
    };

    private Option WhoOption => Option.Text("person", "Whom", ProfileRules.MaxNameLength, required: true, autocomplete: people.OfferAsync);

    private static IReadOnlyList<Option> Details =>
    [
        Option.Text("short", "What the report calls the person after the first time", ProfileRules.MaxNameLength),
        Option.Flag("newcomer", "Is it the person's first sprint with the team?"),
        Option.Text("affiliation", "Company, university or town", ProfileRules.MaxNameLength),
        Option.Text("link", "The person's page", ProfileRules.MaxLinkLength),
    ];

    private async Task<Reply> AddAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var input = InputOf(call);
        var known = OffDiscordPeople.Named(await sprinters.ListOffDiscordAsync(sprint.Guild, ct), input.Name ?? "");
        var wanted = known ?? Change(new Sprinter { Guild = sprint.Guild, User = DerivedIds.OfPerson(call.Id.Value), SeenName = "" }, input);
        var saved = await sprinters.ListInAsync(sprint.Id, wanted, ct);
        return Reply.Say($"{Line(call.Words, saved)}\n{call.Words.Of((known is null ? Added : KnownAlready).With(("sprint", sprint.Name)))}");
    }

    private async Task<Reply> EditAsync(CommandCall call, CancellationToken ct)
    {
        var person = await people.FindAsync(call, call.Text("person") ?? "", ct);
        var input = InputOf(call);
        if (input == new ProfileInput(null, null, null, null, null))
            throw new UserError(ProfileCommands.NothingSaid, GiveAnOption);
        var saved = await sprinters.ChangeAsync(person.Guild, person.User, known => Change(known ?? throw Gone(), input), ct);
        return Reply.Say($"{Line(call.Words, saved)}\n{call.Words.Of(ProfileCommands.Saved)}");
    }

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var all = await sprinters.ListOffDiscordAsync(sprint.Guild, ct);
        var listed = await sprinters.ListedInAsync(sprint.Id, ct);
        var lines = all.OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => $"- {Line(call.Words, person)}{(listed.Contains(person.User) ? $" · {call.Words.Of(InSprint.With(("sprint", sprint.Name)))}" : "")}").ToList();
        return lines.Count == 0
            ? call.Say(NobodyKnown)
            : Paged.Lines(lines.Prepend(call.Words.Of(NotOnDiscord.With(("count", lines.Count)))), call.Words);
    }

    /// <summary>There is no name but the one that organisers give.</summary>
    private static Sprinter Change(Sprinter person, ProfileInput input)
    {
        if (input.Name is not null && TypedText.IsBlank(input.Name))
            throw new UserError(NeedsName, GiveName);
        var changed = ProfileRules.Change(person, input);
        return changed with { SeenName = changed.FullName ?? person.SeenName };
    }

    private static ProfileInput InputOf(CommandCall call) => new(call.Text("name"), call.Text("short"), call.Flag("newcomer"), call.Text("affiliation"), call.Text("link"));

    private static string Line(Wording words, Sprinter person) => string.Concat(
        $"**{DiscordWriter.Escape(person.Name)}**",
        person.ShortName is { } shortName ? $" ({DiscordWriter.Escape(shortName)})" : "",
        person.Newcomer == true ? $" · {words.Of(Newcomer)}" : "",
        person.Affiliation is { } affiliation ? $" · {DiscordWriter.Escape(affiliation)}" : "",
        person.Link is { } link ? $" · <{link}>" : "");

    private static UserError Gone() => new(IsGone, ListShows);
}
