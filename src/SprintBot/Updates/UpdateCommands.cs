using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.People;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary><c>/update</c> and <b>Add to sprint report</b>: how updates are posted.</summary>
public sealed class UpdateCommands(UpdateHandler handler, TopicCommands topics, ITopicStore topicStore, OnBehalf behalf, OffDiscordPeople people, SprintOfCall sprintOf, DayChoices days)
{
    private static readonly Phrase FormTakesNoPhoto = new("updates.form-takes-no-photo", "Without a text, a form opens, and it can't take over the photo you gave.");
    private static readonly Phrase GiveTextToo = new("updates.give-the-text-too", "Give the text as well, or leave the photo out and choose it in the form.");
    private static readonly Phrase NotSentAlong = new("updates.message-not-sent-along", "Discord did not send that message along.");
    private static readonly Phrase CopyIt = new("updates.copy-the-message", "Try again, or copy its text into {/update}.");

    private static readonly string[] PartnerOptions = ["with", "with2", "with3"];

    public Command Update => new("update", "Say what you did; without a text, a form opens", PostAsync)
    {
        Options =
        [
            Option.Text("text", "What you did, in a few words", UpdateRules.MaxTextLength),
            Option.Text("topic", "The branch, issue or talk it was about: its name, or a link to it", TopicRules.MaxTypedLength, autocomplete: topics.OfferAsync),
            Option.User("with", "Whom you worked with"),
            Option.User("with2", "Who else"),
            Option.User("with3", "Who else"),
            Option.Choice("status", "How the work of this update stands; a topic is done when all who work on it say so", UpdateStatusName.All.Select(known => known.Name)),
            Option.Text("next", "What is left", UpdateRules.MaxNoteLength),
            Option.Text("blockers", "What is in the way", UpdateRules.MaxNoteLength),
            Option.Attachment("photo", "A picture for the report"),
            Option.Text("day", "The day it counts for, if not today", DayChoices.MaxLength, autocomplete: days.OfferAsync),
            Option.User("for", "Whose it is, where you post for a member (for organisers)"),
            Option.Text("for-name", "Whose it is, where that person is not on Discord (for organisers)", ProfileRules.MaxNameLength, autocomplete: people.OfferAsync),
        ],
    };

    public Command AddToSprintReport => new("Add to sprint report", "", AddMessageAsync) { Type = ApplicationCommandType.Message };

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions =>
    [
        new(UpdateForm.NewAction, PostFormAsync),
        new(PostButton.Action, AskAsync),
        new(UpdateForm.EditAction, (call, ct) => handler.EditAsync(call, UpdateForm.Read(call), ct)),
        new(UpdateForm.MoreAction, (call, ct) => handler.EditAsync(call, UpdateForm.Read(call), ct)),
    ];

    private async Task<Reply> PostAsync(CommandCall call, CancellationToken ct)
    {
        var input = new UpdateInput
        {
            Text = call.Text("text"),
            Topic = call.Text("topic"),
            With = [.. PartnerOptions.Select(call.IdOf).OfType<Snowflake>().Select(id => id.ToUserId())],
            Status = call.Text("status"),
            Next = call.Text("next"),
            Blockers = call.Text("blockers"),
            Day = DayChoices.Said(call),
        };
        var author = await behalf.OfAsync(call, ct);
        if (input.Text is not null)
            return await handler.PostAsync(call, new Submission(IdOf(call), Author(call, author), input) { OnBehalfOf = author, Attachments = Attached(call) }, ct);
        var sprint = await sprintOf.ToPostToAsync(call, ct);
        if (input.Day is { } named)
            input = input with { Day = days.Named(named, sprint) };
        RefuseWhatNoFormKeeps(call);
        return Reply.Open(UpdateForm.New(call.Words, sprint, input, await topicStore.ListAsync(sprint.Id, ct), author));
    }

    /// <summary>Discord lets no form hold a file beforehand, so a photo would be lost: better to say so now.</summary>
    private static void RefuseWhatNoFormKeeps(CommandCall call)
    {
        if (call.Has("photo"))
            throw new UserError(FormTakesNoPhoto, GiveTextToo);
    }

    private async Task<Reply> AskAsync(ActionCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.FindAsync(call, PostButton.SprintOf(call), ct);
        SprintRules.TakesUpdates(sprint, days.Now);
        return Reply.Open(UpdateForm.New(call.Words, sprint, new UpdateInput(), await topicStore.ListAsync(sprint.Id, ct), onBehalfOf: null));
    }

    private async Task<Reply> PostFormAsync(ActionCall call, CancellationToken ct)
    {
        var author = UpdateForm.OnBehalfOf(call) is { } user ? await behalf.FindAsync(call, user, ct) : null;
        return await handler.PostAsync(
            call, new Submission(IdOf(call), Author(call, author), UpdateForm.Read(call)) { Sprint = UpdateForm.SprintOf(call), OnBehalfOf = author, Attachments = call.Attachments("photo") }, ct);
    }

    private async Task<Reply> AddMessageAsync(CommandCall call, CancellationToken ct)
    {
        var message = call.TargetMessage ?? throw new UserError(NotSentAlong, CopyIt);
        var sprint = await sprintOf.ToPostToAsync(call, ct);
        var author = MessageUpdate.AuthorOf(message, call);
        if (MessageUpdate.HasFilesOnly(message))
            return await handler.AddPicturesAsync(call, message.Attachments ?? [], sprint, author.Id, MessageUpdate.DayOf(message, sprint, days.Now), ct);
        var input = MessageUpdate.Read(message, call, sprint, days.Now);
        return await handler.PostAsync(call, new Submission(new UpdateId((long)message.Id.Value), author, input)
        {
            Attachments = message.Attachments ?? [],
            HasOtherFiles = true,
            SentAlong = message.Mentions ?? [],
        }, ct);
    }

    private static UpdateId IdOf(Call call) => new((long)call.Id.Value);

    private static (UserId, string) Author(Call call, Sprinter? onBehalfOf) => onBehalfOf is null ? (call.UserId(), call.UserName) : (onBehalfOf.User, onBehalfOf.SeenName);

    private static IReadOnlyList<Attachment> Attached(CommandCall call) => call.Attachment("photo") is { } photo ? [photo] : [];
}
