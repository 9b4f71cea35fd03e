using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary><c>/people</c>: those of a sprint who are not on Discord, so that the report knows them.</summary>
public sealed class PeopleCommands(ISprinterStore sprinters, OffDiscordPeople people, SprintOfCall sprintOf)
{
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
        return Reply.Say(known is null
            ? $"{Line(saved)}\nAdded to the people of {sprint.Name}. Post for him or her with `/update for-name:`; `/people merge` gives all of it to a member of this server."
            : $"{Line(saved)}\nKnown here already, and among the people of {sprint.Name} now. `/people edit` changes what is said.");
    }

    private async Task<Reply> EditAsync(CommandCall call, CancellationToken ct)
    {
        var person = await people.FindAsync(call, call.Text("person") ?? "", ct);
        var input = InputOf(call);
        if (input == new ProfileInput(null, null, null, null, null))
            throw new UserError("Nothing was said, so nothing changed.", "Give one of the options, such as `/people edit link:`.");
        var saved = await sprinters.ChangeAsync(person.Guild, person.User, known => Change(known ?? throw Gone(), input), ct);
        return Reply.Say($"{Line(saved)}\nSaved.");
    }

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var all = await sprinters.ListOffDiscordAsync(sprint.Guild, ct);
        var listed = await sprinters.ListedInAsync(sprint.Id, ct);
        var lines = all.OrderBy(person => person.Name, StringComparer.Ordinal).Select(person => $"- {Line(person)}{(listed.Contains(person.User) ? $" · in {sprint.Name}" : "")}").ToList();
        return lines.Count == 0
            ? Reply.Say("Nobody is known here who is not on Discord. `/people add` names somebody.")
            : Paged.Lines(lines.Prepend($"{SprintWords.Count(lines.Count, "person", "people")} not on Discord:"));
    }

    /// <summary>There is no name but the one that organisers give.</summary>
    private static Sprinter Change(Sprinter person, ProfileInput input)
    {
        if (input.Name is not null && TypedText.IsBlank(input.Name))
            throw new UserError("A person needs a name.", "Give the full name, such as `name:Grace Hopper`.");
        var changed = ProfileRules.Change(person, input);
        return changed with { SeenName = changed.FullName ?? person.SeenName };
    }

    private static ProfileInput InputOf(CommandCall call) => new(call.Text("name"), call.Text("short"), call.Flag("newcomer"), call.Text("affiliation"), call.Text("link"));

    private static string Line(Sprinter person) => string.Concat(
        $"**{DiscordWriter.Escape(person.Name)}**",
        person.ShortName is { } shortName ? $" ({DiscordWriter.Escape(shortName)})" : "",
        person.Newcomer == true ? " · newcomer" : "",
        person.Affiliation is { } affiliation ? $" · {DiscordWriter.Escape(affiliation)}" : "",
        person.Link is { } link ? $" · <{link}>" : "");

    private static UserError Gone() => new("That person is not known any more.", "`/people list` shows those there are.");
}
