using NodaTime;
using SprintBot.Digests.Model;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>What digests say of themselves, in the sprint's language.</summary>
internal sealed class DigestWords(Sprint sprint)
{
    private static readonly Phrase HasEnded = new("digests.it-has-ended", "it has ended");
    private static readonly Phrase CameLate = new("digests.what-came-late", "what came late");
    private static readonly Phrase FirstSprintOf = new("digests.welcome", "A warm welcome to {names}: it is {count:a|their} first sprint!");
    private static readonly Phrase WhatHappened = new("digests.what-happened", "What happened");
    private static readonly Phrase Besides = new("digests.and-besides", "And besides");
    private static readonly Phrase OfDaysBefore = new("digests.of-the-days-before", "{count} {count:update|updates} of the days before: {/digest}");
    private static readonly Phrase ToldLater = new("digests.told-later", "Told later of the days before");
    private static readonly Phrase WithPartners = new("digests.author-with", "**{author}** with {partners}");
    private static readonly Phrase Alone = new("digests.author", "**{author}**");
    private static readonly Phrase Message = new("digests.message", "message");
    private static readonly Phrase PictureBy = new("digests.picture-by", "{caption}, by {author}");
    private static readonly Phrase FileMissing = new("digests.file-missing", "its file is missing");
    private static readonly Phrase TooLarge = new("digests.too-large", "too large to show here");
    private static readonly Phrase WhatIsLeft = new("digests.what-is-left", "What is left");
    private static readonly Phrase InTheWay = new("digests.in-the-way", "In the way");
    private static readonly Phrase Pictures = new("digests.pictures", "Pictures");
    private static readonly Phrase Figures = new("digests.figures", "The sprint in figures");
    private static readonly Phrase Topical = new("digests.topic-and-day", "{topic}, {day}");

    private readonly Wording words = Wording.For(sprint.Language.Locale);

    public string Ended => words.Of(HasEnded);
    public string Late => words.Of(CameLate);
    public string NoTopicAlone => words.Of(WhatHappened);
    public string NoTopic => words.Of(Besides);
    public string Later => words.Of(ToldLater);
    public string LinkToMessage => words.Of(Message);
    public DigestLabels Labels => new(words.Of(WhatIsLeft), words.Of(InTheWay), words.Of(Pictures), words.Of(Figures));

    public string Of(Said said) => words.Of(said);

    /// <summary>Such as <c>Wednesday, 16 September</c>.</summary>
    public string Day(LocalDate day) => sprint.Language.Day(day);

    public string About(string? topic, LocalDate day) => topic is null ? Day(day) : words.Of(Topical.With(("topic", topic), ("day", Day(day))));

    public string LateOnes(int count) => words.Of(OfDaysBefore.With(("count", count)));

    public MarkdownText? Welcome(IReadOnlyList<string> newcomers) =>
        newcomers.Count == 0 ? null : new(words.Of(FirstSprintOf.With(("names", Escaped(newcomers)), ("count", newcomers.Count))));

    public MarkdownText Head(string author, IReadOnlyList<string> partners) => new(words.Of(partners.Count == 0
        ? Alone.With(("author", DiscordWriter.Escape(author)))
        : WithPartners.With(("author", DiscordWriter.Escape(author)), ("partners", Escaped(partners)))));

    public string? Missing(long? size, long most) => size is null ? words.Of(FileMissing) : size > most ? words.Of(TooLarge) : null;

    public MarkdownText Photo(MarkdownText? caption, string author, string? missing)
    {
        var by = caption is null ? DiscordWriter.Escape(author) : words.Of(PictureBy.With(("caption", caption.Text), ("author", DiscordWriter.Escape(author))));
        return new(missing is null ? by : $"{by} ({DiscordWriter.Escape(missing)})");
    }

    public string Status(UpdateStatus status) => sprint.Language.Text($"status_{UpdateStatusName.Of(status).Replace(' ', '_')}");

    private static List<string> Escaped(IReadOnlyList<string> names) => [.. names.Select(DiscordWriter.Escape)];
}
