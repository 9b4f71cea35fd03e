using System.Globalization;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary><c>/sprint delete</c>: tells what goes, asks for the sprint's name, then erases it.</summary>
public sealed class SprintDeleteCommands(ISprintStore sprints, ISprintErasureStore store, SprintErasure erase, NamedSprint named, OrganiserCheck organisers, IClock clock)
{
    private const string DeleteAction = "sprint-delete";
    private const string ConfirmedAction = "sprint-deleted";
    private const string KeepAction = "sprint-kept";
    private const int MaxTitleLength = 45;
    private const int MaxHelpLength = 100;

    public Command Delete => new("delete", "Erase a sprint with all that was posted, such as one to try things out", AskAsync)
    {
        Options = [Option.Text("sprint", "Which one", 100, required: true, autocomplete: named.OfferAsync)],
    };

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions =>
    [
        new(DeleteAction, FormAsync),
        new(ConfirmedAction, EraseAsync),
        new(KeepAction, (_, _) => Task.FromResult(InPlace("Nothing was deleted."))),
    ];

    private async Task<Reply> AskAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await named.OfAsync(call, ct) ?? throw SprintOfCall.Gone();
        var contents = await store.CountAsync(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();
        return new Reply
        {
            Content = $"""
                {SprintWords.Line(sprint, clock.GetCurrentInstant())}
                Delete this sprint? With it goes all that was posted to it: {contents}. This can't be taken back, and no report can be made of it then; `sprintbot export` keeps a copy. People's profiles stay, and so do the digests in the channel.
                """,
            Components =
            [
                Button.Row(
                    Button.Of("Delete it…", new CustomId(DeleteAction, $"{sprint.Id.Value}", $"{call.Interaction.Data?.Id}"), ButtonStyle.Danger),
                    Button.Of("Keep it", new CustomId(KeepAction))),
            ],
        };
    }

    private async Task<Reply> FormAsync(ActionCall call, CancellationToken ct)
    {
        var sprint = await FindAsync(call, ct);
        return Reply.Open(new Form(new CustomId(ConfirmedAction, [.. call.CustomId.Arguments]), Shortened.To($"Delete {sprint.Name}", MaxTitleLength),
            Field.Line("name", "The sprint's name", max: SprintRules.MaxNameLength, required: true, help: Shortened.To($"So that it is the right one: type {sprint.Name}", MaxHelpLength))));
    }

    private async Task<Reply> EraseAsync(ActionCall call, CancellationToken ct)
    {
        var sprint = await FindAsync(call, ct);
        if (!TypedText.OneLine(call.Text("name") ?? "").Equals(sprint.Name, StringComparison.OrdinalIgnoreCase))
            throw new UserError("That is not the name of the sprint, so nothing was deleted.", $"Press **Delete it…** again and type: {sprint.Name}");
        var contents = await erase(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();
        return InPlace($"{sprint.Name} is deleted, with {contents}. Only backups may still have it.");
    }

    /// <summary>The sprint of a button or form, whose user is still an organiser.</summary>
    private async Task<Sprint> FindAsync(ActionCall call, CancellationToken ct)
    {
        await organisers.CheckAsync(call, call.CustomId.Argument(1) is { } command ? Snowflake.Parse(command) : null, ct);
        var id = long.Parse(call.CustomId.Argument(0)!, CultureInfo.InvariantCulture);
        return (await sprints.ListAsync(call.GuildId(), ct)).FirstOrDefault(sprint => sprint.Id.Value == id) ?? throw SprintOfCall.Gone();
    }

    private static Reply InPlace(string content) => Reply.Say(content) with { InPlace = true };
}
