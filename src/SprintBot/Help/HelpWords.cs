using NodaTime;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;

namespace SprintBot.Help;

/// <summary>What <c>/help</c> says, line by line.</summary>
public static class HelpWords
{
    private static readonly Phrase What = new("help.what", "**SprintBot** gathers what a team does during a sprint: it posts a digest every day, and at the end it has a draft of the report.");

    private static readonly Phrase ForEverybody = new("help.everybody", """
        - {/update}: say what you did, in a few words; without a text, a form opens.
        - {/updates list}, {/updates edit}, {/updates delete}: look at your updates and change them.
        - {/photo add}: a picture for the report. {/topic add}: a branch, an issue or a talk that people work on.
        - **Add to sprint report**, in a message's menu under Apps: makes an update of what you wrote there.
        - {/digest}: a day of the sprint, for you alone.
        - {/profile set}: who you are in the report. {/profile reminder time}: a word in private on days without an update of yours.
        - {/profile export}, {/profile forget}: all that is kept about you here, to have or to erase.
        """);

    private static readonly Phrase ForOrganisers = new("help.organisers", """
        **For organisers**
        - {/sprint start}: opens a sprint. {/sprint edit}: its days, its goals, the words of the report. {/sprint status}: how it stands.
        - {/sprint end}: closes it. {/report generate}: the draft of the report, with a list of what is missing.
        - {/people add}: somebody who is not on Discord, for whom you post.
        """);

    private static readonly Phrase Open = new("help.open", "**Open here**");
    private static readonly Phrase NoneOpen = new("help.none-open", "No sprint is open here. An organiser opens one with {/sprint start}.");
    private static readonly Phrase OpenOne = new("help.open-one", "No sprint is open here. **First**: {/sprint start}, in the channel where the team talks.");
    private static readonly Phrase WithEnd = new("help.sprint", "- **{sprint}**, {first} to {last}");
    private static readonly Phrase WithoutEnd = new("help.sprint-without-end", "- **{sprint}**, from {first}");
    private static readonly Phrase Overdue = new("help.sprint-overdue", "- **{sprint}**, {first} to {last}, overdue");
    private static readonly Phrase InChannel = new("help.in-channel", "{sprint}, in {channel}");

    private static readonly Phrase ServersOnly = new("help.servers-only", "Its commands work in servers: use them in the channel of your sprint. {/help} there tells which there are, and what is open.");

    private static readonly Phrase Reminders = new("help.reminders",
        "Here you get a word on days without an update of yours, if you asked for it with {/profile reminder time} in the server; its button opens the form.");

    private static readonly Phrase YourData = new("help.your-data", "What is kept about you in a server, {/profile export} hands over there, and {/profile forget} erases.");

    /// <summary>In direct messages, where no server is known.</summary>
    public static IReadOnlyList<Said> InDirectMessages { get; } = [What, ServersOnly, Reminders, YourData];

    /// <summary>In a server.</summary>
    /// <param name="open">Its open sprints.</param>
    /// <param name="isOrganiser">Whether the reader organises.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<Said> InServer(IReadOnlyList<Sprint> open, bool isOrganiser, Instant now) =>
    [
        What,
        .. open.Count == 0 ? [isOrganiser ? OpenOne : NoneOpen] : open.OrderByDescending(sprint => sprint.Start).Select(sprint => Line(sprint, now)).Prepend(Open),
        ForEverybody,
        .. isOrganiser ? new Said[] { ForOrganisers } : [],
    ];

    private static Said Line(Sprint sprint, Instant now)
    {
        var phrase = sprint.End is null ? WithoutEnd : SprintRules.IsOverdue(sprint, now) ? Overdue : WithEnd;
        var line = phrase.With(("sprint", DiscordWriter.Escape(sprint.Name)), ("first", sprint.Start), ("last", sprint.End ?? sprint.Start));
        return sprint.Channel is { } channel ? InChannel.With(("sprint", line), ("channel", $"<#{channel.Value}>")) : line;
    }
}
