using SprintBot.Discord.Model;
using SprintBot.People;
using SprintBot.Sprints;

namespace SprintBot.Updates;

/// <summary>An update as it comes in, by command, form or message.</summary>
/// <param name="Id">The interaction's or the message's: what is known under it already is shown and not saved again.</param>
/// <param name="Author">Whose it is, and the name that Discord shows.</param>
/// <param name="Input">What was typed.</param>
public sealed record Submission(UpdateId Id, (UserId Id, string Name) Author, UpdateInput Input)
{
    /// <summary>The sprint, where it is known already; null where the channel tells it.</summary>
    public SprintId? Sprint { get; init; }

    /// <summary>The author as he or she is known, where an organiser posts it; null where its author does.</summary>
    public Sprinter? OnBehalfOf { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Whether other files may be among them: they are left out and named, since nobody chose them for a report.</summary>
    public bool HasOtherFiles { get; init; }

    /// <summary>Users whom Discord described along with a message.</summary>
    public IReadOnlyList<User> SentAlong { get; init; } = [];
}
