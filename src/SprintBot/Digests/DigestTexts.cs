using NodaTime;
using SprintBot.Digests.Model;
using SprintBot.Markup;
using SprintBot.Markup.Discord;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Words;
using SprintBot.Sprints;
using SprintBot.Topics;
using SprintBot.Updates;

namespace SprintBot.Digests;

/// <summary>Turns what people typed into Discord Markdown that pings nobody: names stand in place of mentions.</summary>
internal sealed class DigestTexts(DigestRecord record)
{
    private readonly Dictionary<long, string> people = record.People.ToDictionary(person => person.User.Value, person => person.Name);
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[record.Sprint.TimeZone];

    /// <summary>The name of a sprinter, whoever he or she is by now.</summary>
    public string Name(UserId user) => people.GetValueOrDefault(user.Value)
        ?? record.Updates.SelectMany(update => update.Mentions).FirstOrDefault(mention => mention.Kind == MentionKind.User && mention.Id == user.Value)?.Name
        ?? "somebody";

    /// <summary>An update's topic, where it has one, and day.</summary>
    public string About(Update update, IReadOnlyDictionary<TopicId, Topic> topics) =>
        new DigestWords(record.Sprint).About(update.Topic is { } id ? topics.GetValueOrDefault(id)?.Name : null, update.Day);

    /// <summary>An update's text without what is told around it, by the same rules as in reports, and the status that it names.</summary>
    /// <param name="update">The update.</param>
    /// <param name="topic">What it is about; null when it has no topic.</param>
    /// <param name="topics">All topics of the sprint.</param>
    /// <returns>All of the text where nothing would be left of it.</returns>
    public CleanedText Clean(Update update, Topic? topic, TopicIndex topics)
    {
        var text = Read(update.Text, update);
        var cleaned = TextCleaning.Of(text, new CleaningContext(topic is null ? null : DigestTopics.Of(topic), Name(update.Author), update.With.Prepend(update.Author).Select(Name), topics, record.Sprint.Project) { IsEnglish = record.Sprint.Language.IsEnglish });
        return cleaned.Text.IsEmpty ? cleaned with { Text = text } : cleaned;
    }

    /// <summary>As blocks that may follow a line of text and be followed by one.</summary>
    public static MarkdownText Blocks(Document text)
    {
        var document = WithoutHeadings(text);
        if (document.IsEmpty)
            return new MarkdownText("");
        var before = document.Blocks[0] is Paragraph ? "" : "\n";
        var after = document.Blocks[^1] is Paragraph ? "" : "\n";
        return new MarkdownText($"{before}{DiscordWriter.ToMarkdown(document)}{after}");
    }

    /// <summary>On one line; null when there is nothing to show.</summary>
    public MarkdownText? Line(string? text, Update? update) =>
        text is not null && Read(text, update) is { IsEmpty: false } document ? new MarkdownText(DiscordWriter.ToLine(document)) : null;

    /// <summary>Words that lead somewhere, or only words where the address is none.</summary>
    public static MarkdownText Link(string words, string? url) => new(DiscordWriter.ToLine(
        new Document([new Paragraph([new Line([new Run(words, TextStyles.None, url is null ? null : RstText.SafeUrl(url))])])])));

    private Document Read(string text, Update? update) => DiscordMarkdown.Parse(text, new MentionNames
    {
        User = id => people.GetValueOrDefault((long)id) ?? Seen(MentionKind.User, id, update) ?? "somebody",
        Channel = id => $"#{Seen(MentionKind.Channel, id, update) ?? "a channel"}",
        Role = id => $"@{Seen(MentionKind.Role, id, update) ?? "a role"}",
        Timestamp = (seconds, style) => Moments.Show(seconds, style, zone),
    });

    /// <summary>A user's heading would look like one of the digest's own.</summary>
    private static Document WithoutHeadings(Document document) => new([.. document.Blocks.Select(block => block is Heading heading
        ? new Paragraph([new Line([.. heading.Text.Runs.Select(run => run with { Styles = run.Styles | TextStyles.Strong })])])
        : block)]);

    private static string? Seen(MentionKind kind, ulong id, Update? update) => update?.Mentions.FirstOrDefault(mention => mention.Kind == kind && mention.Id == (long)id)?.Name;
}
