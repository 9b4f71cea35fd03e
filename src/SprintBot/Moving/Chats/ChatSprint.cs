using System.Globalization;
using System.Text;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Reports.SprintFiles;
using SprintBot.Sprints;
using SprintBot.Updates;

namespace SprintBot.Moving.Chats;

/// <summary>
/// What a channel's history becomes: an update for each message that has words, with the message's id, as <b>Add to sprint report</b> makes one; so the same
/// message is never in the data twice. A reply says whom it answers, and makes nobody a partner: that two worked together it does not say. Pure.
/// </summary>
public sealed class ChatSprint
{
    private readonly ChatSelection selection;
    private readonly Chat chat;
    private readonly IReadOnlyDictionary<ChatAttachment, ChatPicture> pictures;
    private readonly Dictionary<long, string> names = [];
    private readonly HashSet<long> updateIds;
    private readonly HashSet<long> photoIds = [];
    private readonly Dictionary<PhotoId, string> paths = [];

    private ChatSprint(Chat chat, ChatSelection selection, IReadOnlyDictionary<ChatAttachment, ChatPicture> pictures)
    {
        (this.chat, this.selection, this.pictures) = (chat, selection, pictures);
        updateIds = [.. selection.Known.Keys];
        foreach (var person in chat.Messages.SelectMany(message => message.Mentions.Prepend(message.Author)))
            names.TryAdd(person.Id, person.Name);
    }

    /// <param name="chat">The history.</param>
    /// <param name="selection">What of it is taken.</param>
    /// <param name="pictures">Which of its files are.</param>
    /// <exception cref="UserError">It is more than a sprint can be.</exception>
    public static ReadSprint Of(Chat chat, ChatSelection selection, IReadOnlyDictionary<ChatAttachment, ChatPicture> pictures) => new ChatSprint(chat, selection, pictures).Whole();

    private ReadSprint Whole()
    {
        var sprint = selection.Joins ? selection.Sprint : selection.Sprint with { Id = DerivedIds.Of(selection.Sprint.Guild, Encoding.UTF8.GetBytes(Key())) };
        var (updates, photos) = (new List<Update>(), new List<Photo>());
        foreach (var message in selection.Messages)
        {
            var ofMessage = UpdatesOf(message, sprint).ToList();
            updates.AddRange(ofMessage);
            photos.AddRange(PhotosOf(message, sprint, ofMessage.Count > 0 ? ofMessage[0].Id : null));
        }
        if (updates.Count + photos.Count == 0)
            throw new UserError("There are no words in it, and none of its files can be a photo.", "Export it with -f Json --media to have the files beside it.");
        if (updates.Count + photos.Count > EntryNumbers.Most)
            throw new UserError($"It has more than {EntryNumbers.Most} updates and photos.", "Give --start and --end.");
        var moved = new MovedSprint
        {
            Sprint = sprint,
            People = [.. PeopleOf(updates, photos)],
            Updates = [.. updates.OrderBy(update => update.Id.Value)],
            Photos = [.. photos.OrderBy(photo => photo.PostedAt).ThenBy(photo => photo.Id.Value)],
        };
        return new ReadSprint(moved, paths);
    }

    /// <summary>What makes it the same sprint when it is imported again.</summary>
    private string Key() => string.Create(CultureInfo.InvariantCulture, $"channel {chat.Channel}\n{NameKey.Of(selection.Sprint.Name)}\n{selection.Messages[0].Id}\n{selection.Messages[^1].Id}");

    private IEnumerable<Update> UpdatesOf(ChatMessage message, Sprint sprint)
    {
        var answered = message.Answers is { } id && selection.Known.TryGetValue(id, out var before) && !before.Author.IsBot && !before.IsOfSystem ? before.Author : null;
        var texts = TypedText.IsBlank(message.Text) ? [] : TextParts.Of(ChatText.Of(message, answered), UpdateRules.MaxTextLength);
        return texts.Select((text, index) => new Update
        {
            Id = new UpdateId(index == 0 ? message.Id : Free(message.Id, updateIds)),
            Guild = sprint.Guild,
            Sprint = sprint.Id,
            Author = new UserId(message.Author.Id),
            Day = SprintDay.Of(message.PostedAt, sprint),
            Text = text,
            Mentions = [.. MentionedPeople.In(text).Distinct().Where(names.ContainsKey).Select(mentioned => new SeenMention(MentionKind.User, mentioned, names[mentioned]))],
            MessageLink = LinkTo(message),
            PostedAt = message.PostedAt,
            EditedAt = message.EditedAt,
        });
    }

    private IEnumerable<Photo> PhotosOf(ChatMessage message, Sprint sprint, UpdateId? update)
    {
        foreach (var attachment in message.Attachments)
        {
            if (!pictures.TryGetValue(attachment, out var picture))
                continue;
            var id = new PhotoId(attachment.Id is { } known && photoIds.Add(known) ? known : Free(message.Id, photoIds));
            paths[id] = picture.Path;
            yield return new Photo
            {
                Id = id,
                Guild = sprint.Guild,
                Sprint = sprint.Id,
                Author = new UserId(message.Author.Id),
                Day = SprintDay.Of(message.PostedAt, sprint),
                FileName = attachment.FileName,
                ContentType = picture.ContentType,
                Update = update,
                PostedAt = message.PostedAt,
            };
        }
    }

    private IEnumerable<Sprinter> PeopleOf(IReadOnlyList<Update> updates, IReadOnlyList<Photo> photos)
    {
        var posted = updates.Select(update => update.Author).Concat(photos.Select(photo => photo.Author)).ToHashSet();
        return selection.Messages.Select(message => message.Author).DistinctBy(author => author.Id).Where(author => posted.Contains(new UserId(author.Id))).OrderBy(author => author.Id).Select(author => new Sprinter
        {
            Guild = selection.Sprint.Guild,
            User = new UserId(author.Id),
            SeenName = author.Name,
            IsNameHidden = author.IsNameHidden,
        });
    }

    private string? LinkTo(ChatMessage message) => chat is { Server: { } server, Channel: { } channel } && DerivedIds.IsSnowflake(server) && DerivedIds.IsSnowflake(channel)
        ? string.Create(CultureInfo.InvariantCulture, $"https://discord.com/channels/{server}/{channel}/{message.Id}")
        : null;

    /// <summary>The next id that nothing in the history has.</summary>
    private static long Free(long id, HashSet<long> taken)
    {
        do
            id++;
        while (!taken.Add(id));
        return id;
    }
}
