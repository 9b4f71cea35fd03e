using System.Globalization;
using System.Text.RegularExpressions;
using SprintBot.Digests;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.MyData;

/// <summary>
/// What is left of things that are not a person's own when the person is forgotten: neither his or her id nor a name that the bot had kept. What names nobody
/// comes back as the same object. Names that others typed as plain words stay.
/// </summary>
/// <param name="user">Who is forgotten.</param>
public sealed class Forgetting(UserId user)
{
    /// <summary>What stands in place of a mention.</summary>
    public const string FormerName = "a former sprinter";

    private readonly Regex mention = new($"<@!?0*{user.Value.ToString(CultureInfo.InvariantCulture)}>", RegexOptions.CultureInvariant);

    /// <summary>Somebody else's update: the credit goes, the text stays.</summary>
    public Update In(Update update) => !Names(update) ? update : update with
    {
        PostedBy = update.PostedBy == user ? null : update.PostedBy,
        With = Others(update.With),
        Text = In(update.Text),
        Next = InText(update.Next),
        Blockers = InText(update.Blockers),
        Mentions = [.. update.Mentions.Where(seen => !IsOf(seen))],
        Earlier = [.. update.Earlier.Select(version => version with
        {
            With = Others(version.With),
            Text = In(version.Text),
            Next = InText(version.Next),
            Blockers = InText(version.Blockers),
        })],
    };

    public Sprint In(Sprint sprint)
    {
        var texts = new[] { sprint.Goals, sprint.Intro, sprint.Closing, sprint.Thanks, sprint.Signers };
        return sprint.StartedBy != user && !texts.Any(IsMentionedIn) ? sprint : sprint with
        {
            StartedBy = sprint.StartedBy == user ? default : sprint.StartedBy,
            Goals = InText(sprint.Goals),
            Intro = InText(sprint.Intro),
            Closing = InText(sprint.Closing),
            Thanks = InText(sprint.Thanks),
            Signers = InText(sprint.Signers),
        };
    }

    public Topic In(Topic topic) => IsMentionedIn(topic.About) ? topic with { About = InText(topic.About) } : topic;

    /// <summary>Somebody else's photo.</summary>
    public Photo In(Photo photo) => IsMentionedIn(photo.Caption) ? photo with { Caption = InText(photo.Caption) } : photo;

    /// <summary>
    /// A digest of a sprint with a trace of the person: of what was sent it is kept that it was, not what it said; what was not is made anew. Of one that is
    /// in the channel in part the beginning then comes again: better twice than words that nobody tells.
    /// </summary>
    public static DigestPosting In(DigestPosting posting) => posting.State == DigestState.Sending
        ? posting with { State = DigestState.Refused, Known = [], Messages = [], HasThread = false, Problem = null, TryAgainAt = null }
        : posting with { Messages = [.. posting.Messages.Select(message => message with { Content = "", Photos = [] })] };

    private bool Names(Update update) =>
        update.PostedBy == user || update.With.Contains(user) || update.Mentions.Any(IsOf) || new[] { update.Text, update.Next, update.Blockers }.Any(IsMentionedIn)
        || update.Earlier.Any(version => version.With.Contains(user) || new[] { version.Text, version.Next, version.Blockers }.Any(IsMentionedIn));

    /// <summary>Whether an update credits the person, or did before it was edited.</summary>
    public bool Credits(Update update) => update.With.Contains(user) || update.Earlier.Any(version => version.With.Contains(user));

    private bool IsOf(SeenMention seen) => seen.Kind == MentionKind.User && seen.Id == user.Value;

    private bool IsMentionedIn(string? text) => text is not null && mention.IsMatch(text);

    private List<UserId> Others(IReadOnlyList<UserId> people) => [.. people.Where(person => person != user)];

    private string In(string text) => mention.Replace(text, FormerName);

    private string? InText(string? text) => text is null ? null : In(text);
}
