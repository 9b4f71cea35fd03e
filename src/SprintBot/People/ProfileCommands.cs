using SprintBot.Interactions;
using SprintBot.Sprints;

namespace SprintBot.People;

/// <summary><c>/profile</c>: who I am in the report.</summary>
public sealed class ProfileCommands(ISprinterStore sprinters, SprintOfCall sprintOf, ProfileNoteReader notes)
{
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
            throw new UserError("Nothing was said, so nothing changed.", "Give one of the options, such as `/profile set name:`.");
        var input = new ProfileInput(call.Text("name"), call.Text("short"), call.Flag("newcomer"), call.Text("affiliation"), call.Text("link"));
        var saved = await sprinters.ChangeAsync(call.GuildId(), call.UserId(), known => ProfileRules.Change(Seen(call, known), input), ct);
        return Reply.Say($"{await ShowAsync(call, saved, ct)}\nSaved.");
    }

    private async Task<Reply> ShowAsync(CommandCall call, CancellationToken ct) =>
        Reply.Say(await ShowAsync(call, Seen(call, await sprinters.FindAsync(call.GuildId(), call.UserId(), ct)), ct));

    /// <summary>The profile, new or not, with the name that Discord shows now.</summary>
    public static Sprinter Seen(Call call, Sprinter? known) =>
        (known ?? new Sprinter { Guild = call.GuildId(), User = call.UserId(), SeenName = call.UserName }) with { SeenName = call.UserName, IsNameHidden = call.IsNameHidden(call.User.Id) };

    private async Task<string> ShowAsync(Call call, Sprinter sprinter, CancellationToken ct)
    {
        var isGuessed = await sprintOf.IfClearAsync(call, ct) is { } sprint && await sprinters.IsGuessedNewcomerAsync(sprint, sprinter.User, ct);
        var lines = new List<string> { $"In the report you are **{sprinter.Name}**." };
        if (sprinter.ShortName is { } shortName)
            lines.Add($"Short name: {shortName}");
        if (sprinter.Newcomer is { } newcomer)
            lines.Add(newcomer ? "Newcomer: the report welcomes you." : "Newcomer: no.");
        if (isGuessed)
            lines.Add(NewcomerGuess.Note);
        if (sprinter.Affiliation is { } affiliation)
            lines.Add($"Affiliation: {affiliation}");
        if (sprinter.Link is { } link)
            lines.Add($"Link: <{link}>");
        if (await notes(sprinter.Guild, sprinter.User, ct) is { } note)
            lines.Add(call.Words.Of(note));
        return string.Join('\n', lines);
    }
}
