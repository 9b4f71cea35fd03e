using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>What a sprint's channel is told of its beginning and its end, as Discord Markdown.</summary>
internal static class Announcement
{
    private static readonly Phrase Opened = new("digests.opened", """
        # {sprint}
        **{days}** · {zone}{place}

        Say what you did, whenever there is something to say: a sentence or two are enough, by the button or with {/update}. {/photo add} takes pictures, and {/profile set} the name by which the report is to know you. All of it goes into the report of the sprint.
        """);

    private static readonly Phrase Daily = new("digests.opened-daily", "Every day at {time} this channel gets what was done.");
    private static readonly Phrase Ended = new("digests.ended", "Thank you, everybody! What is not said yet can still be said with {/update}, until {day}.");

    private static readonly Phrase OpenAgain = new("digests.open-again", "It is open again: {/update} takes what you did.");

    public static string Opening(Sprint sprint, CommandMentions mentions)
    {
        var words = Wording.For(sprint.Language.Locale).InMessages(mentions);
        var opened = words.Of(Opened.With(
            ("sprint", DiscordWriter.Escape(sprint.Name)), ("days", sprint.End is { } end ? sprint.Language.Range(sprint.Start, end) : SprintWords.Days(sprint)), ("zone", sprint.TimeZone),
            ("place", sprint.Location is { } location ? $" · {DiscordWriter.Escape(location)}" : "")));
        return sprint.DigestAt is { } time ? $"{opened}\n\n{words.Of(Daily.With(("time", DigestTime.Show(time))))}" : opened;
    }

    /// <summary>Of a sprint that was opened again meanwhile, that.</summary>
    public static string Ending(Sprint sprint)
    {
        var words = Wording.For(sprint.Language.Locale);
        return words.Of(sprint.EndedAt is null ? OpenAgain : Ended.With(("day", sprint.Language.Day(SprintRules.LastLateDay(sprint)))));
    }
}
