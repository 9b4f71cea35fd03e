using System.Globalization;
using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.SprintFiles;
using Input = SprintBot.Reports.Sprints;

namespace SprintBot.Moving.Chats;

/// <summary>The words of a message as the bot keeps them: it mentions by <c>&lt;@id&gt;</c>, and says whom it answers. Pure.</summary>
internal static class ChatText
{
    /// <param name="message">Any.</param>
    /// <param name="answered">Whom it answers; null for nobody.</param>
    public static string Of(ChatMessage message, ChatPerson? answered)
    {
        var text = Names(message.Mentions) is { Count: > 0 } names ? new PersonNames(names).Mention(message.Text) : message.Text;
        return answered is null || answered.Id == message.Author.Id || MentionedPeople.In(text).Contains(answered.Id) || IsSmallTalk(text)
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"To <@{answered.Id}>:{(IsOneLine(text) ? " " : "\n")}{text}");
    }

    /// <summary>Whether a report will leave it out; with a name before it, it would not.</summary>
    private static bool IsSmallTalk(string text) => DiscordMarkdown.Parse(text, MentionNames.None) is var read && (Housekeeping.IsShort(read) || Housekeeping.IsAll(read));

    /// <summary>Discord's Markdown has its lists, quotes, headings and blocks at the beginning of a line.</summary>
    private static bool IsOneLine(string text) => !text.Contains('\n', StringComparison.Ordinal) && text.TrimStart() is [not ('>' or '#' or '-' or '*' or '`' or (>= '0' and <= '9')), ..];

    /// <summary>By which names the text may mention whom; nobody by a name that two have.</summary>
    private static Dictionary<string, Input.Person> Names(IReadOnlyList<ChatPerson> mentioned)
    {
        var people = mentioned.DistinctBy(person => person.Id).ToList();
        var byNickname = people.Where(person => !TypedText.IsBlank(person.Nickname)).ToLookup(person => person.Nickname!, StringComparer.Ordinal);
        var byUserName = people.Where(person => !TypedText.IsBlank(person.UserName) && !byNickname.Contains(person.UserName!)).ToLookup(person => person.UserName!, StringComparer.Ordinal);
        return byNickname.Concat(byUserName).Where(named => named.Count() == 1)
            .ToDictionary(named => named.Key, named => new Input.Person { Id = new Input.PersonId(named.First().Id), Name = named.Key }, StringComparer.Ordinal);
    }
}
