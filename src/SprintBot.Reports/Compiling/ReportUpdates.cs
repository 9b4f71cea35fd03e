using SprintBot.Markup;
using SprintBot.Markup.Tree;
using SprintBot.Reports.Cleaning;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Compiling;

/// <summary>All updates, read once, and what of their notes a report need not tell any more.</summary>
internal sealed class ReportUpdates
{
    private readonly ReportTexts texts;
    private readonly PersonWords names;
    private readonly ReportSubjects subjects;
    private readonly List<OvertakenNote> overtaken = [];
    private readonly List<string> twice = [];
    private readonly Dictionary<(PersonId, TopicId?), Redundancy> said;

    public ReportUpdates(ToldUpdates told, ReportTexts texts, PersonWords names, ReportSubjects subjects)
    {
        (this.texts, this.names, this.subjects) = (texts, names, subjects);
        var updates = told.All.Select(one => one.Update).ToList();
        said = told.All.GroupBy(one => (one.Update.Author, one.Update.Topic)).ToDictionary(group => group.Key, group => Redundancy.Of(new Document([.. group.SelectMany(one => one.Text.Blocks)]), []));
        var left = updates.GroupBy(update => (update.Author, update.Topic)).SelectMany(all => Notes([.. all], "left", update => update.Next)).ToDictionary();
        var blockers = updates.GroupBy(update => (update.Author, update.Topic)).SelectMany(all => Notes([.. all], "in_the_way", update => update.Blockers, lapses: true)).ToDictionary();
        All = [.. told.All.Select(one => new ReportUpdate(one.Update, one.Text, one.Said, left.GetValueOrDefault(one.Update.Id).Note, blockers.GetValueOrDefault(one.Update.Id).Note)
        {
            LeftSentence = left.GetValueOrDefault(one.Update.Id).Sentence,
            BlockersSentence = blockers.GetValueOrDefault(one.Update.Id).Sentence,
        })];
    }

    /// <summary>In their order.</summary>
    public IReadOnlyList<ReportUpdate> All { get; }

    public IReadOnlyList<OvertakenNote> Overtaken => overtaken;

    /// <summary>Notes that the texts tell as well.</summary>
    public IReadOnlyList<string> Twice => twice;

    /// <summary>Everything in them that a report must hold, and what the checklist calls it.</summary>
    public IEnumerable<(Rst Piece, string What)> Pieces()
    {
        foreach (var told in All)
        {
            var author = names.Full(told.Update.Author);
            var subject = told.Update.Topic is { } topic ? $" on {subjects.Of(topic).Name}" : "";
            if (!told.Text.IsEmpty)
            {
                var what = $"what {author} did{subject}";
                yield return (told.Beginning, what);
                yield return (told.Rest, what);
            }
            if (told.Left is { } left)
                yield return (left, $"what {author} left to do{subject}");
            if (told.Blockers is { } blockers)
                yield return (blockers, $"what was in the way of {author}{subject}");
        }
    }

    /// <summary>
    /// One person's notes that still hold: on a topic the newest word, unless the person was done after that; without a topic, all.
    /// </summary>
    /// <param name="told">The person's updates on the topic.</param>
    /// <param name="subject">The name of the text that leads to one.</param>
    /// <param name="noteOf">The note of an update.</param>
    /// <param name="lapses">Whether a later update on the topic without such a note says that it holds no longer.</param>
    private IEnumerable<KeyValuePair<UpdateId, (Rst Note, Rst Sentence)>> Notes(IReadOnlyList<Update> told, string subject, Func<Update, string?> noteOf, bool lapses = false)
    {
        var all = told.Where(update => !string.IsNullOrWhiteSpace(noteOf(update))).ToList();
        var open = told[0].Topic is { } topic ? all.Where(update => subjects.IsOpenAfter(topic, update) && (!lapses || update.Id == told[^1].Id)).TakeLast(1).ToList() : all;
        overtaken.AddRange(all.Except(open).Select(update => new OvertakenNote(
            update.Topic is { } known ? subjects.Of(known).Name : null, PlainTextWriter.ToLine(Read(update, noteOf(update))), names.Full(update.Author), ReportWords.Date(update.Day))));
        foreach (var update in open)
        {
            var note = Read(update, noteOf(update));
            if (!note.IsEmpty && Redundancy.Of(note, []).SaysLittleBeyond(said[(update.Author, update.Topic)]))
                twice.Add($"“{PlainTextWriter.ToLine(note)}” ({names.Full(update.Author)}, {ReportWords.Date(update.Day)})");
            else if (texts.Sentence(DocumentEdit.Beginnings(note, Sentences.Capitalised)) is { } sentence)
                yield return KeyValuePair.Create(update.Id, (sentence, texts.Lead(subject, names.Short(update.Author), note, sentence)));
        }
    }

    private Document Read(Update update, string? text) => DocumentEdit.Lines(texts.Read(text, names.WhereOf(update), update), line => texts.Language.IsEnglish ? StatusWords.Lowered(line) : line);
}
