using NodaTime;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Model;

/// <summary>A sprint as templates see it: texts are finished reST, names are plain and escaped when they are written.</summary>
public sealed record SprintReport
{
    public required string Title { get; init; }

    /// <summary>In which it is written, one of Discord's locales, such as <c>de</c>.</summary>
    public string Language => Speaks.Locale;

    /// <summary>Such as <c>14–20 September 2026</c>.</summary>
    public required string Dates { get; init; }

    public string? Project { get; init; }
    public string? Location { get; init; }
    public string? Host { get; init; }

    /// <summary>How many took part: words up to twelve, digits above; <c>no</c> when nobody did.</summary>
    public required string Headcount { get; init; }

    /// <summary>Which of the server's sprints of its year it was, such as <c>second</c>; null for the first.</summary>
    public string? Ordinal { get; init; }

    /// <summary>The sprint in figures, in a sentence or two; null where nobody worked on a topic, or one person alone did.</summary>
    public string? Summary { get; init; }

    public Rst? Intro { get; init; }
    public Rst? Goals { get; init; }
    public Rst? Closing { get; init; }
    public Rst? Thanks { get; init; }
    public Rst? Signers { get; init; }

    /// <summary>The sprint after this one; null when none is planned.</summary>
    public ReportNext? Next { get; init; }

    /// <summary>Full names of those whose first sprint it was.</summary>
    public IReadOnlyList<string> Newcomers { get; init; } = [];

    /// <summary>All who took part, in the order in which they are first heard of.</summary>
    public IReadOnlyList<ReportAttendee> Attendees { get; init; } = [];

    /// <summary>Full names, with where they come from, of those who took part and posted nothing.</summary>
    public IReadOnlyList<string> Silent { get; init; } = [];

    /// <summary>The same of all who have no part of their own in <see cref="People"/>, where the report names them nowhere else, or not in full.</summary>
    public IReadOnlyList<string> AlsoThere { get; init; } = [];

    /// <summary>Full names of all who took part.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Their short names, likewise.</summary>
    public IReadOnlyList<string> ShortNames { get; init; } = [];

    /// <summary>Those who posted, in the order of their first updates.</summary>
    public IReadOnlyList<ReportPerson> People { get; init; } = [];

    /// <summary>Topics that somebody worked on, in the order of their first updates.</summary>
    public IReadOnlyList<ReportTopic> Topics { get; init; } = [];

    /// <summary>What was done without a topic, a passage a person.</summary>
    public IReadOnlyList<ReportPassage> Miscellaneous { get; init; } = [];

    /// <summary>The days in their order.</summary>
    public IReadOnlyList<ReportDay> Days { get; init; } = [];

    /// <summary>What is left to do, in the order in which it was said.</summary>
    public IReadOnlyList<ReportLooseEnd> LooseEnds { get; init; } = [];

    /// <summary>The photo of several people, or the one that the introduction speaks of: for after the introduction, and in no other list but <see cref="Photos"/>. Null where there is none.</summary>
    public ReportPhoto? GroupPhoto { get; init; }

    /// <summary>All photos, by day.</summary>
    public IReadOnlyList<ReportPhoto> Photos { get; init; } = [];

    /// <summary>Photos of people who posted nothing.</summary>
    public IReadOnlyList<ReportPhoto> PhotosOfOthers { get; init; } = [];

    /// <summary>Photos of no topic that somebody worked on.</summary>
    public IReadOnlyList<ReportPhoto> PhotosWithoutTopic { get; init; } = [];

    /// <summary>What a human should still look at, found in the data.</summary>
    public IReadOnlyList<ChecklistLine> Checklist { get; init; } = [];

    /// <summary>All that must be in the report, and what the checklist says where it is not.</summary>
    internal IReadOnlyList<(Rst Piece, string What)> Pieces { get; init; } = [];

    /// <summary>The roles that the texts made so far use, as directives for the top of the file.</summary>
    internal Func<string> Roles { get; init; } = () => "";

    internal ReportLanguage Speaks { get; init; } = ReportLanguage.English;

    /// <summary>How many words the updates' texts have together.</summary>
    internal int TextWords { get; init; }

    internal LocalDate LastDay { get; init; }

    /// <summary>Who signs, without markup; empty when nobody does.</summary>
    internal string Byline { get; init; } = "";
}
