using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>An existing message as an update: its text, its author, its own day.</summary>
public static class MessageUpdate
{
    private static readonly Phrase NoAuthor = new("updates.message-without-author", "That message has no author.");
    private static readonly Phrase OfABot = new("updates.message-of-a-bot", "That message is from a bot.");
    private static readonly Phrase ChooseAPersons = new("updates.choose-a-persons-message", "Choose one that a person wrote.");
    private static readonly Phrase MessageOfAnother = new("updates.message-of-another", "That message is somebody else's.");
    private static readonly Phrase AuthorCanAdd = new("updates.author-can-add-it", "Its author can add it, and so can an organiser.");
    private static readonly Phrase NoText = new("updates.message-without-text", "That message has no text.");
    private static readonly Phrase ChooseWithWords = new("updates.choose-one-with-words", "Choose one with words or pictures.");

    /// <summary>Whose update it will be: one's own message, or for an organiser anyone's.</summary>
    /// <exception cref="UserError">It is somebody else's, or a bot's.</exception>
    public static (UserId Id, string Name) AuthorOf(Message message, Call call)
    {
        var author = message.Author ?? throw new UserError(NoAuthor, ChooseAPersons);
        if (author.Bot == true || message.WebhookId is not null)
            throw new UserError(OfABot, ChooseAPersons);
        if (author.Id != call.User.Id && !call.IsOrganiser)
            throw new UserError(MessageOfAnother, AuthorCanAdd);
        return (author.Id.ToUserId(), author.Id == call.User.Id ? call.UserName : ResolvedNames.Of(author, null));
    }

    /// <summary>What the message says, for the sprint day on which it was posted; when that is none of the sprint's, the day that an update of now would count for.</summary>
    /// <exception cref="UserError">It has no text, or no day can be told.</exception>
    public static UpdateInput Read(Message message, Call call, Sprint sprint, Instant now)
    {
        if (TypedText.IsBlank(message.Content))
            throw new UserError(NoText, ChooseWithWords);
        return new UpdateInput
        {
            Text = message.Content,
            Day = SprintDay.Show(DayOf(message, sprint, now)),
            MessageLink = $"https://discord.com/channels/{call.Guild.Value}/{call.Channel.Value}/{message.Id.Value}",
        };
    }

    /// <summary>Whether there is nothing in it but files.</summary>
    public static bool HasFilesOnly(Message message) => TypedText.IsBlank(message.Content) && message.Attachments is { Count: > 0 };

    /// <summary>The sprint day that a message counts for.</summary>
    public static LocalDate DayOf(Message message, Sprint sprint, Instant now)
    {
        var day = SprintDay.Of(Instant.FromDateTimeOffset(message.Id.Timestamp), sprint);
        return SprintDay.Days(sprint, now).Contains(day) ? day : sprint.End is { } end && day > end ? end : sprint.Start;
    }
}
