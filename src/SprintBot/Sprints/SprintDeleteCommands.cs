using System.Globalization;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Sprints;

/// <summary><c>/sprint delete</c>: tells what goes, asks for the sprint's name, then erases it.</summary>
public sealed class SprintDeleteCommands(ISprintStore sprints, ISprintErasureStore store, SprintErasure erase, NamedSprint named, OrganiserCheck organisers, IClock clock)
{
    private const string DeleteAction = "sprint-delete";
    private const string ConfirmedAction = "sprint-deleted";
    private const string KeepAction = "sprint-kept";
    private static readonly Phrase NothingDeleted = new("sprints.nothing-deleted", "Nothing was deleted.");
    private static readonly Phrase Ask = new("sprints.delete-question", "{line}\nDelete this sprint? With it goes all that was posted to it: {contents}. This can't be taken back, and no report can be made of it then; `sprintbot export` keeps a copy. People's profiles stay, and so do the digests in the channel.");
    private static readonly Phrase DeleteIt = new("sprints.delete-it", "Delete it…");
    private static readonly Phrase KeepIt = new("sprints.keep-it", "Keep it");
    private static readonly Phrase DeleteTitle = new("sprints.delete-title", "Delete {sprint}");
    private static readonly Phrase ItsName = new("sprints.its-name", "The sprint's name");
    private static readonly Phrase TypeName = new("sprints.type-its-name", "So that it is the right one: type {sprint}");
    private static readonly Phrase OtherName = new("sprints.not-its-name", "That is not the name of the sprint, so nothing was deleted.");
    private static readonly Phrase PressAgain = new("sprints.press-again", "Press the button again and type: {sprint}");
    private static readonly Phrase Deleted = new("sprints.deleted", "{sprint} is deleted, with {contents}. Only backups may still have it.");

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
        new(KeepAction, (call, _) => Task.FromResult(call.Say(NothingDeleted) with { InPlace = true })),
    ];

    private async Task<Reply> AskAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await named.OfAsync(call, ct) ?? throw SprintOfCall.Gone();
        var contents = await store.CountAsync(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();
        return new Reply
        {
            Content = call.Words.Of(Ask.With(("line", SprintWords.Line(sprint, clock.GetCurrentInstant())), ("contents", contents.Said))),
            Components =
            [
                Button.Row(
                    Button.Of(call.Words.Of(DeleteIt), new CustomId(DeleteAction, $"{sprint.Id.Value}", $"{call.Interaction.Data?.Id}"), ButtonStyle.Danger),
                    Button.Of(call.Words.Of(KeepIt), new CustomId(KeepAction))),
            ],
        };
    }

    private async Task<Reply> FormAsync(ActionCall call, CancellationToken ct)
    {
        var sprint = await FindAsync(call, ct);
        return Reply.Open(new Form(new CustomId(ConfirmedAction, [.. call.CustomId.Arguments]), Shortened.To(call.Words.Of(DeleteTitle.With(("sprint", sprint.Name))), MaxTitleLength),
            Field.Line("name", call.Words.Of(ItsName), max: SprintRules.MaxNameLength, required: true, help: Shortened.To(call.Words.Of(TypeName.With(("sprint", sprint.Name))), MaxHelpLength))));
    }

    private async Task<Reply> EraseAsync(ActionCall call, CancellationToken ct)
    {
        var sprint = await FindAsync(call, ct);
        if (!TypedText.OneLine(call.Text("name") ?? "").Equals(sprint.Name, StringComparison.OrdinalIgnoreCase))
            throw new UserError(OtherName, PressAgain.With(("sprint", sprint.Name)));
        var contents = await erase(sprint.Guild, sprint.Id, ct) ?? throw SprintOfCall.Gone();
        return call.Say(Deleted.With(("sprint", sprint.Name), ("contents", contents.Said))) with { InPlace = true };
    }

    /// <summary>The sprint of a button or form, whose user is still an organiser.</summary>
    private async Task<Sprint> FindAsync(ActionCall call, CancellationToken ct)
    {
        await organisers.CheckAsync(call, call.CustomId.Argument(1) is { } command ? Snowflake.Parse(command) : null, ct);
        var id = long.Parse(call.CustomId.Argument(0)!, CultureInfo.InvariantCulture);
        return (await sprints.ListAsync(call.GuildId(), ct)).FirstOrDefault(sprint => sprint.Id.Value == id) ?? throw SprintOfCall.Gone();
    }
}
