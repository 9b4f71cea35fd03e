using SprintBot.Markup.Tree;
using SprintBot.Reports.Model;
using SprintBot.Reports.Sprints;

namespace SprintBot.Reports.Compiling;

/// <summary>An update as a report knows it: read once, whatever it is told under.</summary>
/// <param name="Update">The update.</param>
/// <param name="Text">What is told of it; empty where another update tells it.</param>
/// <param name="Said">All that it says.</param>
/// <param name="Left">What it left to do, where that still holds: inline markup with a full stop.</param>
/// <param name="Blockers">What was in the way, likewise.</param>
internal sealed record ReportUpdate(Update Update, Document Text, Document Said, Rst? Left, Rst? Blockers)
{
    /// <summary>What it left to do as a sentence of its own: “What is left is to paint the pier.”</summary>
    public Rst? LeftSentence { get; init; }

    /// <summary>What was in the way, likewise.</summary>
    public Rst? BlockersSentence { get; init; }

    /// <summary>A part of whatever tells how it begins; nothing by itself.</summary>
    public Rst Beginning { get; } = Rst.Inline("");

    /// <summary>A part of whatever tells how it goes on.</summary>
    public Rst Rest { get; } = Rst.Inline("");
}
