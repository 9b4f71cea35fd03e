namespace SprintBot.Reports.Model;

/// <summary>What was done on one topic, told in time order by one person, for himself or herself and for partners.</summary>
/// <param name="Author">The teller's short name.</param>
/// <param name="FullName">The teller's full name.</param>
/// <param name="Order">The passage's place among its teller's, counted from 1.</param>
/// <param name="IsLast">Whether it is the last of them.</param>
/// <param name="Subject">The topic; null when there is none.</param>
/// <param name="With">Partners' names: short for those who posted something themselves.</param>
/// <param name="Left">What is left, each a sentence of inline markup: the newest word on the topic, or what each update without a topic left.</param>
/// <param name="Blockers">What is in the way, likewise.</param>
/// <param name="TellsOutcome">Whether this is the passage to tell the topic's <see cref="ReportSubject.Outcome"/>.</param>
/// <param name="Photos">Photos of this topic.</param>
public sealed record ReportPassage(
    string Author,
    string FullName,
    int Order,
    bool IsLast,
    ReportSubject? Subject,
    IReadOnlyList<string> With,
    IReadOnlyList<Rst> Left,
    IReadOnlyList<Rst> Blockers,
    bool TellsOutcome,
    IReadOnlyList<ReportPhoto> Photos)
{
    /// <summary>Names of those who worked on it as well, and are named nowhere else in the passage.</summary>
    public IReadOnlyList<string> Helpers { get; init; } = [];

    /// <summary>How long the teller worked on it: “the whole sprint”, “a couple of days”; null where that is not worth a word.</summary>
    public string? Span { get; init; }

    /// <summary>What is left, each a sentence that says so: “What is left is to paint the pier.”</summary>
    public IReadOnlyList<Rst> LeftSentences { get; init; } = [];

    /// <summary>What is in the way, likewise.</summary>
    public IReadOnlyList<Rst> BlockersSentences { get; init; } = [];

    /// <summary>What the teller did, before the topic's name: worked on, spent three days on, discussed, fixed…</summary>
    public string Did { get; init; } = "worked on";

    /// <summary><c>on Tuesday</c>: where all of it is of one day, and the teller posted on others as well; else null.</summary>
    public string? Day { get; init; }

    /// <summary>Whether all of it was after the passage before it: then the two can be told in the order of time.</summary>
    public bool FollowsBefore { get; init; }

    /// <summary>Whether the teller finished his or her part, though not the topic as a whole is done.</summary>
    public bool EndsPart { get; init; }

    /// <summary>All updates' texts, as blocks.</summary>
    public Rst Story => Text?.Whole ?? Rst.Block("");

    /// <summary>The first paragraph as inline markup, to go on with after other words; null when the story begins with something else.</summary>
    public Rst? Beginning => Text?.Beginning;

    /// <summary>Whether the beginning starts with a small letter: it had better follow a colon.</summary>
    public bool BeginsLow => Text?.BeginsLow ?? false;

    /// <summary>What follows the beginning, as blocks; null when nothing does.</summary>
    public Rst? Rest => Text?.Rest;

    /// <summary>Whether the rest begins with what the teller writes in the first person, as a quote.</summary>
    public bool IsSpeech => Text?.IsSpeech ?? false;

    /// <summary>Whether the story begins with what somebody else says, whose name stands before it.</summary>
    public bool BeginsWithOther { get; init; }

    internal PassageText? Text { get; init; }

    /// <summary>Whether there is anything in it but who worked on what.</summary>
    internal bool TellsAnything => Story.Text.Length > 0 || Left.Count > 0 || Blockers.Count > 0 || Photos.Count > 0 || (TellsOutcome && Subject?.Outcome is not null);
}
