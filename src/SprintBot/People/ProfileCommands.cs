using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary><c>/profile</c>: who I am in the report.</summary>
public sealed class ProfileCommands(ISprinterStore sprinters, SprintOfCall sprintOf, ProfileNoteReader notes)
{
    public static readonly Phrase NothingSaid = new("people.nothing-said", "Nothing was said, so nothing changed.");
    private static readonly Phrase GiveAnOption = new("people.give-profile-option", "Give one of the options of {/profile set}, such as `name`.");
    public static readonly Phrase Saved = new("people.saved", "Saved.");
    private static readonly Phrase InTheReport = new("people.in-the-report", "In the report you are **{name}**.");
    private static readonly Phrase ShortName = new("people.short-name", "Short name: {name}");
    private static readonly Phrase IsNewcomer = new("people.is-newcomer", "Newcomer: the report welcomes you.");
    private static readonly Phrase IsNoNewcomer = new("people.is-no-newcomer", "Newcomer: no.");
    private static readonly Phrase AffiliationIs = new("people.affiliation", "Affiliation: {affiliation}");
    private static readonly Phrase LinkIs = new("people.link", "Link: <{link}>");

    public Command Profile => new("profile", "Who you are in the report")
    {
        Subcommands =
        [
            new("set", "Say who you are in the report", SetAsync)
            {
                Options =
                [
                    Option.Text("name", "Your full name", ProfileRules.MaxNameLength),
                    Option.Text("short", "What the report calls you after the first time", ProfileRules.MaxNameLength),
                    Option.Flag("newcomer", "Is this your first sprint with the team?"),
                    Option.Text("affiliation", "Company, university or town", ProfileRules.MaxNameLength),
                    Option.Text("link", "Your page", ProfileRules.MaxLinkLength),
                ],
            },
            new("show", "See who you are in the report", ShowAsync),
        ],
    };

    private async Task<Reply> SetAsync(CommandCall call, CancellationToken ct)
    {
        if (!call.Given.Any())
            throw new UserError(NothingSaid, GiveAnOption);
        var input = new ProfileInput(call.Text("name"), call.Text("short"), call.Flag("newcomer"), call.Text("affiliation"), call.Text("link"));
        var saved = await sprinters.ChangeAsync(call.GuildId(), call.UserId(), known => ProfileRules.Change(Seen(call, known), input), ct);
        return Reply.Say($"{await ShowAsync(call, saved, ct)}\n{call.Words.Of(Saved)}");
    }

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken ct) =>
        Reply.Say(await ShowAsync(call, Seen(call, await sprinters.FindAsync(call.GuildId(), call.UserId(), ct)), ct));

    /// <summary>The profile, new or not, with the name that Discord shows now.</summary>
    public static Sprinter Seen(Call call, Sprinter? known) =>
        (known ?? new Sprinter { Guild = call.GuildId(), User = call.UserId(), SeenName = call.UserName }) with { SeenName = call.UserName, IsNameHidden = call.IsNameHidden(call.User.Id) };

    private async Task<string> ShowAsync(Call call, Sprinter sprinter, CancellationToken ct)
    {
        var isGuessed = await sprintOf.IfClearAsync(call, ct) is { } sprint && await sprinters.IsGuessedNewcomerAsync(sprint, sprinter.User, ct);
        var lines = new List<Said> { InTheReport.With(("name", sprinter.Name)) };
        if (sprinter.ShortName is { } shortName)
            lines.Add(ShortName.With(("name", shortName)));
        if (sprinter.Newcomer is { } newcomer)
            lines.Add(newcomer ? IsNewcomer : IsNoNewcomer);
        if (isGuessed)
            lines.Add(NewcomerGuess.Guessed);
        if (sprinter.Affiliation is { } affiliation)
            lines.Add(AffiliationIs.With(("affiliation", affiliation)));
        if (sprinter.Link is { } link)
            lines.Add(LinkIs.With(("link", link)));
        if (await notes(sprinter.Guild, sprinter.User, ct) is { } note)
            lines.Add(note);
        return string.Join('\n', lines.Select(call.Words.Of));
    }
}
