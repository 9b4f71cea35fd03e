using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup.Discord;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>Where updates come in, however they were written: reads what is needed, lets the rules decide, saves, and answers.</summary>
public sealed class UpdateHandler(IUpdateStore updates, ITopicStore topics, IPhotoStore photos, SprintOfCall sprintOf, MentionedNames mentions, Credits credits, PhotoIntake intake, NewcomerNote newcomers, UnacknowledgedUpdates unheard, ToldNoteReader toldNote, IClock clock)
{
    private static readonly Phrase TakenBackBefore = new("updates.taken-back-before", "This was posted before and taken back.");
    private static readonly Phrase IsThere = new("updates.is-there-already", "This is in the sprint already.");
    private static readonly Phrase NothingChanged = new("updates.nothing-changed", "Nothing was changed.");
    private static readonly Phrase NoLink = new("updates.no-such-link", "The text has no such link any more.");
    private static readonly Phrase NameTopic = new("updates.name-the-topic", "Name the topic with **Edit**.");
    private static readonly Phrase SavedUnder = new("updates.saved-under", "Saved under {topic}.");
    private static readonly Phrase ChooseWithWords = new("updates.choose-one-with-words", "Choose one with words or pictures.");
    private static readonly Phrase PicturesSaved = new("updates.pictures-saved", "{count} {count:photo|photos} saved for {day}. The message has no words, so the report's checklist will ask for captions.");
    private static readonly Phrase TakenBack = new("updates.taken-back", "Taken back. It will not be in the report.");
    private static readonly Phrase IsBack = new("updates.is-back", "It is back.");
    private static readonly Phrase SavedIn = new("updates.saved-in", "Saved in {sprint}.");
    private static readonly Phrase SavedFor = new("updates.saved-for", "Saved for {day}.");
    private static readonly Phrase SavedInFor = new("updates.saved-in-for", "Saved in {sprint} for {day}.");
    private static readonly Phrase Posted = new("updates.posted", "Posted");
    private static readonly Phrase PostedFor = new("updates.posted-by-for", "by {poster} for {author}");
    private static readonly Phrase By = new("updates.by", "By");
    private static readonly Phrase NoBots = new("updates.no-bot-as-partner", "A bot can't be a partner.");
    private static readonly Phrase PeopleOnly = new("updates.people-only", "Choose people only; a bot can be named in the text.");

    /// <summary>Saves a new update of a person with its photos.</summary>
    /// <exception cref="UserError">The rules refuse it.</exception>
    public async Task<Reply> PostAsync(Call call, Submission submission, CancellationToken ct)
    {
        var (id, author, input) = submission;
        var sprint = submission.Sprint is { } known ? await sprintOf.FindAsync(call, known, ct) : await sprintOf.ToPostToAsync(call, ct);
        var seen = await mentions.ReadAsync(call, submission.SentAlong, ct, input.Text, input.Next, input.Blockers);
        var now = clock.GetCurrentInstant();
        var all = await topics.ListAsync(sprint.Id, ct);
        var (update, newTopic) = UpdateRules.Accept(input with { Mentions = seen, Topic = TopicQuestions.Meant(call, input.Topic, all) }, sprint, all, id, author.Id, now);
        update = update with { PostedBy = submission.OnBehalfOf is null ? null : call.UserId() };
        RefuseBots(call, update);
        await AskAboutUnheardAsync(call, update, now, ct);
        var (kept, leftOut) = submission.HasOtherFiles
            ? await intake.KeepPicturesAsync(submission.Attachments, sprint, author.Id, update.Day, now, ct)
            : new KeptPhotos(await intake.KeepAsync(submission.Attachments, sprint, author.Id, update.Day, now, ct), []);
        var saved = await updates.AddAsync(new Posting(update, newTopic, People(call, sprint, submission, update)) { Photos = kept }, ct);
        if (saved.DeletedAt is not null)
            throw new UserError(TakenBackBefore, UpdateWords.Post);
        try
        {
            var said = call.Words.Of(saved.PostedAt == now ? Saved(call, sprint, saved, now) : IsThere);
            var shown = await ShowAsync(call, string.Join(' ', leftOut.Select(call.Words.Of).Prepend(said)), saved, sprint, ct, newTopic?.Id);
            var reply = shown with { WhenUnsent = () => unheard.Remember(saved, clock.GetCurrentInstant()) };
            return await newcomers.ForAsync(call, saved, sprint, ct) is { } note ? reply with { Content = $"{reply.Content}\n{note}" } : reply;
        }
        catch (Exception)
        {
            unheard.Remember(saved, clock.GetCurrentInstant()); // it is saved, and its author is about to read that it is not
            throw;
        }
    }

    /// <summary>Changes an update as its form says, and adds the photos that came with it.</summary>
    /// <exception cref="UserError">The rules refuse it, or it is somebody else's.</exception>
    public async Task<Reply> EditAsync(ActionCall call, UpdateInput input, CancellationToken ct)
    {
        var update = await FindAsync(call, UpdateOf(call), ct);
        var sprint = await sprintOf.FindAsync(call, update.Sprint, ct);
        var seen = await mentions.ReadAsync(call, [], ct, input.Text, input.Next, input.Blockers);
        var now = clock.GetCurrentInstant();
        var all = await topics.ListAsync(sprint.Id, ct);
        var meant = input with { Mentions = seen, Topic = TopicQuestions.Meant(call, input.Topic, all) };
        var (edited, newTopic) = UpdateRules.Edit(update, meant, sprint, all, new TopicId((long)call.Id.Value), now);
        RefuseBots(call, edited);
        var added = await intake.KeepAsync(call.Attachments("photo"), sprint, update.Author, edited.Day, now, ct);
        var isSame = ReferenceEquals(edited, update);
        var known = newTopic is null ? all : [.. all, await topics.AddAsync(newTopic, ct)];
        var saved = isSame ? update : await updates.ChangeAsync(call.GuildId(), update.Id, current => UpdateRules.Edit(current, meant, sprint, known, default, now).Update, ct) ?? throw UpdateWords.IsGone();
        foreach (var photo in added)
            await photos.AddAsync(photo with { Update = saved.Id, Topic = saved.Topic }, ct);
        return await ShowAsync(call, isSame && added.Count == 0 ? call.Words.Of(NothingChanged) : await WithToldNoteAsync(call, call.Words.Of(UpdateWords.Saved), update, ct), saved, sprint, ct, newTopic?.Id);
    }

    /// <summary>Makes a topic of the link in an update's text, or takes the topic that has it already.</summary>
    public async Task<Reply> MakeTopicAsync(ActionCall call, CancellationToken ct)
    {
        var update = await FindAsync(call, UpdateOf(call), ct);
        var link = ForgeLink.In(update.Text) ?? throw new UserError(NoLink, NameTopic);
        var all = await topics.ListAsync(update.Sprint, ct);
        var made = new TopicId((long)call.Id.Value);
        var topic = TopicRules.Find(all, link.Url) ?? await topics.AddAsync(TopicRules.Add(TopicRules.Named(link.Url, all), made, update.Sprint), ct);
        var saved = await updates.ChangeAsync(call.GuildId(), update.Id, current => current with { Topic = topic.Id }, ct) ?? throw UpdateWords.IsGone();
        return await ShowAsync(call, await WithToldNoteAsync(call, call.Words.Of(SavedUnder.With(("topic", topic.Name))), update, ct), saved, await sprintOf.FindAsync(call, saved.Sprint, ct), ct, made);
    }

    /// <summary>Adds photos to an update.</summary>
    public async Task<Reply> AddPhotosAsync(ActionCall call, IReadOnlyList<Attachment> attachments, string? caption, CancellationToken ct)
    {
        var update = await FindAsync(call, UpdateOf(call), ct);
        var sprint = await sprintOf.FindAsync(call, update.Sprint, ct);
        foreach (var photo in await intake.KeepAsync(attachments, sprint, update.Author, update.Day, clock.GetCurrentInstant(), ct))
            await photos.AddAsync(photo with { Update = update.Id, Topic = update.Topic, Caption = PhotoRules.Caption(caption) }, ct);
        return await ShowAsync(call, call.Words.Of(UpdateWords.Saved), update, sprint, ct);
    }

    /// <summary>Saves pictures that came without a word, as photos of the sprint.</summary>
    /// <exception cref="UserError">None of the files is a picture.</exception>
    public async Task<Reply> AddPicturesAsync(Call call, IReadOnlyList<Attachment> attachments, Sprint sprint, UserId author, LocalDate day, CancellationToken ct)
    {
        var (kept, leftOut) = await intake.KeepPicturesAsync(attachments, sprint, author, day, clock.GetCurrentInstant(), ct);
        if (kept.Count == 0)
            throw new UserError(leftOut.Count == 1 ? leftOut[0] : string.Join(' ', leftOut.Select(call.Words.Of)), ChooseWithWords);
        foreach (var photo in kept)
            await photos.AddAsync(photo, ct);
        var said = call.Words.Of(PicturesSaved.With(("count", kept.Count), ("day", day)));
        return Reply.Say(string.Join(' ', leftOut.Select(call.Words.Of).Prepend(said)));
    }

    /// <summary>Takes an update back, or brings it back.</summary>
    public async Task<Reply> SetDeletedAsync(Call call, UpdateId id, bool deleted, CancellationToken ct)
    {
        var changed = await updates.ChangeAsync(call.GuildId(), id, update =>
        {
            UpdateRules.MayChange(update, call.UserId(), call.IsOrganiser);
            return update with { DeletedAt = deleted ? clock.GetCurrentInstant() : null };
        }, ct) ?? throw UpdateWords.IsGone();
        return deleted
            ? UpdateAnswer.Undone(call.Words, await WithToldNoteAsync(call, call.Words.Of(TakenBack), changed, ct), changed)
            : await ShowAsync(call, await WithToldNoteAsync(call, call.Words.Of(IsBack), changed, ct), changed, await sprintOf.FindAsync(call, changed.Sprint, ct), ct);
    }

    /// <summary>An update that this person may change.</summary>
    /// <exception cref="UserError">There is none, or it is somebody else's.</exception>
    public async Task<Update> FindAsync(Call call, UpdateId id, CancellationToken ct)
    {
        var update = await updates.FindAsync(call.GuildId(), id, ct) ?? throw UpdateWords.IsGone();
        UpdateRules.MayChange(update, call.UserId(), call.IsOrganiser);
        return update;
    }

    public async Task<Topic?> TopicOfAsync(Update update, CancellationToken ct) =>
        update.Topic is { } id ? (await topics.ListAsync(update.Sprint, ct)).FirstOrDefault(topic => topic.Id == id) : null;

    public static UpdateId UpdateOf(ActionCall call) =>
        long.TryParse(call.CustomId.Argument(0), System.Globalization.CultureInfo.InvariantCulture, out var id) ? new UpdateId(id) : throw UpdateWords.IsGone();

    /// <exception cref="Question">These words of this person are in the sprint already, and no answer said so.</exception>
    private async Task AskAboutUnheardAsync(Call call, Update update, Instant now, CancellationToken ct)
    {
        if (!RepostQuestion.IsWanted(call) && unheard.Find(update, now) is { } first && await updates.FindAsync(update.Guild, first, ct) is not null)
            throw RepostQuestion.Ask();
    }

    private Task<string> WithToldNoteAsync(Call call, string said, Update before, CancellationToken ct) => toldNote.AddToAsync(call.Words, said, before.Sprint, before.Id.Value, before.Day, ct);

    /// <summary>Whose it is; a mention of somebody who is not on Discord would show nothing.</summary>
    private async Task<(string Name, string Value)> ByAsync(Call call, Update update, CancellationToken ct)
    {
        var author = DerivedIds.IsOffDiscord(update.Author) ? DiscordWriter.Escape(await credits.NameAsync(update.Guild, update.Author, ct)) : $"<@{update.Author.Value}>";
        return update.PostedBy is { } poster
            ? (call.Words.Of(Posted), call.Words.Of(PostedFor.With(("poster", $"<@{poster.Value}>"), ("author", author))))
            : (call.Words.Of(By), author);
    }

    /// <param name="call">Who reads it.</param>
    /// <param name="said">The line above it.</param>
    /// <param name="update">The update.</param>
    /// <param name="sprint">Its sprint.</param>
    /// <param name="ct">Gives up.</param>
    /// <param name="newTopic">The topic that was new; null where none was.</param>
    private async Task<Reply> ShowAsync(Call call, string said, Update update, Sprint sprint, CancellationToken ct, TopicId? newTopic = null)
    {
        var ofUpdate = (await photos.ListAsync(update.Sprint, ct)).Count(photo => photo.Update == update.Id);
        return UpdateAnswer.Saved(call.Words, said, update, sprint, await TopicOfAsync(update, ct), newTopic is not null && update.Topic == newTopic, ofUpdate, await ByAsync(call, update, ct));
    }

    /// <summary>Names the sprint and the day where they are not what one would think.</summary>
    private Said Saved(Call call, Sprint sprint, Update update, Instant now) => (IsHere: sprintOf.IsHere(call, sprint), IsToday: update.Day == SprintDay.Of(now, sprint)) switch
    {
        { IsHere: true, IsToday: true } => UpdateWords.Saved,
        { IsHere: true } => SavedFor.With(("day", update.Day)),
        { IsToday: true } => SavedIn.With(("sprint", sprint.Name)),
        _ => SavedInFor.With(("sprint", sprint.Name), ("day", update.Day)),
    };

    private static void RefuseBots(Call call, Update update)
    {
        if (update.With.Any(partner => call.Resolved.IsBot(partner.ToSnowflake())))
            throw new UserError(NoBots, PeopleOnly);
    }

    private static List<Sprinter> People(Call call, Sprint sprint, Submission submission, Update update)
    {
        var partners = update.With.Select(partner => (Id: partner, Name: call.Resolved.User(partner.ToSnowflake()))).Where(partner => partner.Name is not null);
        var seen = partners.Select(partner => Seen(partner.Id, partner.Name!));
        return submission.OnBehalfOf is { } author
            ? [author, Seen(call.UserId(), call.UserName), .. seen]
            : [Seen(submission.Author.Id, submission.Author.Name), .. seen];

        Sprinter Seen(UserId user, string name) => new() { Guild = sprint.Guild, User = user, SeenName = name, IsNameHidden = call.IsNameHidden(user.ToSnowflake()) };
    }
}
