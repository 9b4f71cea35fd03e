using NodaTime;
using SprintBot.Markup;
using SprintBot.Markup.Rst;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>Turns what people typed into reST, with the names of the report in place of ids.</summary>
internal sealed class ReportTexts
{
    private readonly DateTimeZone zone;
    private readonly Dictionary<long, string> people;
    private readonly Dictionary<(MentionKind, long), string> seen = [];
    private readonly RstRoles roles = new();
    private readonly List<string> unknown = [];

    private readonly PersonWords names;

    public ReportTexts(SprintRecord record, PersonWords names)
    {
        (this.names, Language) = (names, record.Sprint.Language);
        zone = DateTimeZoneProviders.Tzdb[record.Sprint.TimeZone];
        people = record.People.ToDictionary(person => person.Id.Value, person => PersonName.Of(person.Name));
        foreach (var mention in record.Updates.SelectMany(update => update.Mentions))
            seen.TryAdd((mention.Kind, mention.Id), mention.Name);
    }

    public ReportLanguage Language { get; }

    /// <summary>Mentions for which no name is known.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    /// <summary>Declarations of the roles that the texts so far need.</summary>
    public string Roles()
    {
        using var writer = new StringWriter { NewLine = "\n" };
        roles.WriteDeclarations(writer);
        return writer.ToString().Trim('\n');
    }

    /// <summary>What a text says.</summary>
    /// <param name="text">As typed; nothing is an empty document.</param>
    /// <param name="where">Where it stands, for the checklist, as in “an update by Ada”.</param>
    /// <param name="update">The update it belongs to.</param>
    public Document Read(string? text, string where, Update? update = null) => Read(text, where, update, unknown);

    /// <summary>What updates say, read on all processors.</summary>
    /// <param name="updates">The updates.</param>
    /// <param name="whereOf">Where each stands.</param>
    public IReadOnlyList<Document> ReadAll(IReadOnlyList<Update> updates, Func<Update, string> whereOf)
    {
        var documents = new Document[updates.Count];
        var missing = new List<string>[updates.Count];
        Parallel.For(0, updates.Count, place => documents[place] = Read(updates[place].Text, whereOf(updates[place]), updates[place], missing[place] = []));
        unknown.AddRange(missing.SelectMany(lines => lines));
        return documents;
    }

    /// <summary>As blocks; null when there is nothing to show.</summary>
    public Rst? Blocks(Document document) => document.IsEmpty ? null : Rst.Block(RstWriter.ToRst(document, roles));

    /// <summary>As a block quote.</summary>
    public Rst Quote(Document document, params IReadOnlyList<Rst> parts) =>
        Rst.Block(document.IsEmpty ? "" : RstWriter.ToRst(new Document([new Quote(document.Blocks)]), roles), parts);

    /// <summary>As inline markup on one line; null when there is nothing to show.</summary>
    public Rst? Inline(Document document) => document.IsEmpty ? null : Rst.Inline(RstText.Inline(document, roles));

    /// <summary>As inline markup on one line, with a full stop or the like at its end; null when there is nothing to show.</summary>
    public Rst? Sentence(Document document) => Inline(document.Blocks.Count > 0 && document.Blocks[^1] is Paragraph end
        ? new Document([.. document.Blocks.SkipLast(1), new Paragraph([.. end.Lines.SkipLast(1), Sentences.Finished(end.Lines[^1])])])
        : document);

    /// <summary>A note as a sentence that says what it is a note of, and in whose words where its author says “I” in it.</summary>
    /// <param name="subject">The name of the text that leads to it.</param>
    /// <param name="author">The author's short name.</param>
    /// <param name="note">The note; never empty.</param>
    /// <param name="piece">The same as a piece of its own.</param>
    public Rst Lead(string subject, string author, Document note, Rst piece)
    {
        if (note.Blocks is not [Paragraph { Lines: [var line] }])
            return Rst.Inline(RstText.Join(Language.Lead(subject), piece.Text), piece);
        var said = Language.IsEnglish ? InEnglish(Language.Lead(subject).TrimEnd(' ', ':'), author, line) : Sentences.Finished(Sentences.Joined([new Run(Language.Lead(subject)), .. line.Runs]));
        return Rst.Inline(RstText.Inline(new Document([new Paragraph([said])]), roles), piece);
    }

    private static Line InEnglish(string subject, string author, Line line) =>
        FirstPerson.Speaks(line) ? Complement.Of($"{subject}, in {author}'s words", Sentences.Capitalised(line)) : Complement.Of(subject, line);

    /// <summary>A topic's aim as a sentence of its own: “Its aim is to light the pier.”</summary>
    /// <param name="isIssue">Whether what the topic is about is what is wrong.</param>
    /// <param name="aim">The aim.</param>
    /// <param name="piece">The same as a piece of its own.</param>
    public Rst Aim(bool isIssue, Document aim, Rst piece) => ClauseOf(isIssue, aim) is { } line ? Clause("Its", line, piece) : Rst.Inline(RstText.Join(Language.Lead(isIssue ? "issue" : "aim"), piece.Text), piece);

    /// <summary>The same to go on with after the topic's name: “whose aim is to light the pier.” Null where it takes a sentence of its own.</summary>
    public Rst? AimClause(bool isIssue, Document aim, Rst piece) => ClauseOf(isIssue, aim) is { } line ? Clause("whose", line, piece) : null;

    private Line? ClauseOf(bool isIssue, Document aim) => Language.IsEnglish && !isIssue && aim.Blocks is [Paragraph { Lines: [var line] }] && Complement.IsClause(line) ? line : null;

    private Rst Clause(string whose, Line line, Rst piece) => Rst.Inline(RstText.Inline(new Document([new Paragraph([Complement.Of($"{whose} aim", line)])]), roles), piece);

    private Document Read(string? text, string where, Update? update, List<string> missing) => string.IsNullOrWhiteSpace(text)
        ? Document.Empty
        : PlainMentions.In(DiscordMarkdown.Parse(text, new MentionNames
        {
            User = id => names.Mentioned(new PersonId((long)id)) ?? people.GetValueOrDefault((long)id) ?? Seen(MentionKind.User, id, update) ?? Missing("unknown_person", where, missing),
            Channel = id => Seen(MentionKind.Channel, id, update) is { } name ? $"#{name}" : Missing("unknown_channel", where, missing),
            Role = id => Seen(MentionKind.Role, id, update) is { } name ? $"@{name}" : Missing("unknown_role", where, missing),
            Timestamp = (seconds, style) => Moments.Show(seconds, style, zone, Language),
        }));

    private string? Seen(MentionKind kind, ulong id, Update? update) =>
        update?.Mentions.FirstOrDefault(mention => mention.Kind == kind && mention.Id == (long)id)?.Name ?? seen.GetValueOrDefault((kind, (long)id));

    private string Missing(string text, string where, List<string> missing)
    {
        var what = Language.Text(text);
        missing.Add($"“{what}” in {where}");
        return what;
    }
}
