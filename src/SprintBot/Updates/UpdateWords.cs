using SprintBot.Interactions.Languages;

namespace SprintBot.Updates;

/// <summary>What an update's parts are called in forms and answers, and what is said of it again and again.</summary>
internal static class UpdateWords
{
    public static readonly Phrase WhatYouDid = new("updates.what-you-did", "What you did");
    public static readonly Phrase WhatWasDone = new("updates.what-was-done", "What was done");
    public static readonly Phrase WhatIsLeft = new("updates.what-is-left", "What is left");
    public static readonly Phrase WhatIsInTheWay = new("updates.what-is-in-the-way", "What is in the way");
    public static readonly Phrase Topic = new("updates.topic", "Topic");
    public static readonly Phrase WithWhom = new("updates.with-whom", "With whom");
    public static readonly Phrase Photos = new("updates.photos", "Photos");
    public static readonly Phrase Caption = new("updates.caption", "Caption");
    public static readonly Phrase HowTheWorkStands = new("updates.how-the-work-stands", "How the work of this update stands");
    public static readonly Phrase DayItCountsFor = new("updates.day-it-counts-for", "The day it counts for");
    public static readonly Phrase SuchAsDay = new("updates.such-as-a-day", "Such as 2026-09-14");
    public static readonly Phrase Saved = new("updates.saved", "Saved.");
    public static readonly Phrase Post = new("updates.post-it-anew", "Post it anew with {/update}.");

    private static readonly Phrase Started = new("updates.status-started", "started");
    private static readonly Phrase InProgress = new("updates.status-in-progress", "in progress");
    private static readonly Phrase Done = new("updates.status-done", "done");
    private static readonly Phrase Dropped = new("updates.status-dropped", "dropped");
    private static readonly Phrase Postponed = new("updates.status-postponed", "postponed");

    private static readonly Phrase Gone = new("updates.gone", "That update is not known any more.");
    private static readonly Phrase ListShowsYours = new("updates.list-shows-yours", "{/updates list} shows yours.");

    /// <summary>What people call a status.</summary>
    public static Phrase Of(UpdateStatus status) => status switch
    {
        UpdateStatus.Started => Started,
        UpdateStatus.InProgress => InProgress,
        UpdateStatus.Done => Done,
        UpdateStatus.Dropped => Dropped,
        _ => Postponed,
    };

    /// <summary>What to say of an update that was there a moment ago.</summary>
    public static Interactions.UserError IsGone() => new(Gone, ListShowsYours);
}
