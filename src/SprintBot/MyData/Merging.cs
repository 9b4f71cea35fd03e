using System.Globalization;
using System.Text.RegularExpressions;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.MyData;

/// <summary>What becomes of things when somebody who was not on Discord turns out to be a member: all of it is the member's. What names nobody comes back as the same object.</summary>
/// <param name="from">Who was not on Discord.</param>
/// <param name="into">The member.</param>
public sealed class Merging(UserId from, UserId into)
{
    private readonly Regex mention = new($"<@!?0*{from.Value.ToString(CultureInfo.InvariantCulture)}>", RegexOptions.CultureInvariant);
    private readonly string newMention = $"<@{into.Value.ToString(CultureInfo.InvariantCulture)}>";

    public Update In(Update update)
    {
        if (!Names(update))
            return update;
        var author = Of(update.Author);
        return update with
        {
            Author = author,
            PostedBy = update.PostedBy == author ? null : update.PostedBy,
            With = Partners(update.With, author),
            Text = In(update.Text),
            Next = InText(update.Next),
            Blockers = InText(update.Blockers),
            Mentions = [.. update.Mentions.Select(In)],
            Earlier = [.. update.Earlier.Select(version => version with
            {
                With = Partners(version.With, author),
                Text = In(version.Text),
                Next = InText(version.Next),
                Blockers = InText(version.Blockers),
            })],
        };
    }

    public Photo In(Photo photo) => photo.Author == from || IsMentionedIn(photo.Caption) ? photo with { Author = Of(photo.Author), Caption = InText(photo.Caption) } : photo;

    public Topic In(Topic topic) => IsMentionedIn(topic.About) ? topic with { About = InText(topic.About) } : topic;

    public Sprint In(Sprint sprint)
    {
        var texts = new[] { sprint.Goals, sprint.Intro, sprint.Closing, sprint.Thanks, sprint.Signers };
        return sprint.StartedBy != from && !texts.Any(IsMentionedIn) ? sprint : sprint with
        {
            StartedBy = Of(sprint.StartedBy),
            Goals = InText(sprint.Goals),
            Intro = InText(sprint.Intro),
            Closing = InText(sprint.Closing),
            Thanks = InText(sprint.Thanks),
            Signers = InText(sprint.Signers),
        };
    }

    /// <summary>The member's profile: what he or she has said stands, the rest is what organisers have said.</summary>
    public static Sprinter In(Sprinter member, Sprinter gone) => member with
    {
        FullName = member.FullName ?? gone.Name,
        ShortName = member.ShortName ?? gone.ShortName,
        Newcomer = member.Newcomer ?? gone.Newcomer,
        Affiliation = member.Affiliation ?? gone.Affiliation,
        Link = member.Link ?? gone.Link,
    };

    public UserId Of(UserId user) => user == from ? into : user;

    private SeenMention In(SeenMention seen) => seen.Kind == MentionKind.User && seen.Id == from.Value ? seen with { Id = into.Value } : seen;

    private List<UserId> Partners(IReadOnlyList<UserId> with, UserId author) => [.. with.Select(Of).Distinct().Where(partner => partner != author)];

    private bool Names(Update update) =>
        update.Author == from || update.With.Contains(from) || update.Mentions.Any(seen => In(seen) != seen) || new[] { update.Text, update.Next, update.Blockers }.Any(IsMentionedIn)
        || update.Earlier.Any(version => version.With.Contains(from) || new[] { version.Text, version.Next, version.Blockers }.Any(IsMentionedIn));

    private bool IsMentionedIn(string? text) => text is not null && mention.IsMatch(text);

    private string In(string text) => mention.Replace(text, newMention);

    private string? InText(string? text) => text is null ? null : In(text);
}
