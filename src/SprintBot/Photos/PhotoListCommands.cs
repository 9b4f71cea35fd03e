using System.Globalization;
using NodaTime;
using SprintBot.Discord.Model;
using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.People;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Photos;

/// <summary><c>/photo list</c>, <c>edit</c> and <c>delete</c>, and the buttons under a photo: what can be done with photos that are posted.</summary>
public sealed class PhotoListCommands(IPhotoStore photos, ITopicStore topics, ISprinterStore sprinters, PhotoThumbnails thumbnails, SprintOfCall sprintOf, DayChoices days, ToldNoteReader toldNote)
{
    private const string TurnAction = "photos";
    private const string EditedAction = "photo-edited";
    private const int PerPage = 4;

    private static readonly Phrase OthersAreListed = new("photos.others-for-organisers", "Others' photos are listed for organisers only.");
    private static readonly Phrase LeaveOutWho = new("photos.leave-out-who", "Leave out `who` to see yours.");
    private static readonly Phrase NoneYet = new("photos.none-yet", "{sprint} has no photo yet. {/photo add} posts one.");
    private static readonly Phrase NoneOf = new("photos.none-of", "{sprint} has no photo of {person} yet. {/photo add} posts one.");
    private static readonly Phrase NoneFor = new("photos.none-for", "{sprint} has no photo for {day} yet. {/photo add} posts one.");
    private static readonly Phrase NoneOfFor = new("photos.none-of-for", "{sprint} has no photo of {person} for {day} yet. {/photo add} posts one.");
    private static readonly Phrase Found = new("photos.found", "{sprint}: {count} {count:photo|photos}. {/photo edit} changes one, {/photo delete} takes one out.");
    private static readonly Phrase FoundPage = new("photos.found-page", "{sprint}: {count} {count:photo|photos}, page {page} of {pages}. {/photo edit} changes one, {/photo delete} takes one out.");
    private static readonly Phrase Back = new("photos.back", "Back");
    private static readonly Phrase More = new("photos.more", "More ({page} of {pages})");
    private static readonly Phrase YourPhoto = new("photos.your-photo", "Your photo");
    private static readonly Phrase Caption = new("photos.caption", "Caption");
    private static readonly Phrase CaptionHelp = new("photos.caption-help", "Who or what is to be seen");
    private static readonly Phrase TopicLabel = new("photos.topic", "Topic");
    private static readonly Phrase TopicHelp = new("photos.topic-help", "A branch, an issue, a talk; a new name makes a new topic");
    private static readonly Phrase DayTaken = new("photos.day-taken", "The day it was taken");
    private static readonly Phrase DayHelp = new("photos.day-help", "Such as 2026-09-14");
    private static readonly Phrase NothingChanged = new("photos.nothing-changed", "Nothing was changed.");
    private static readonly Phrase Saved = new("photos.saved", "Saved.");
    private static readonly Phrase TakenOut = new("photos.taken-out", "Taken out. It will not be in the report.");
    private static readonly Phrase IsBack = new("photos.is-back", "It is back.");
    private static readonly Phrase NoneOfYours = new("photos.none-of-yours", "“{photo}” is none of your photos.");
    private static readonly Phrase ChooseOffered = new("photos.choose-offered", "Choose one of those offered while typing.");
    private static readonly Phrase IsGone = new("photos.gone", "That photo is not known any more.");
    private static readonly Phrase ListShows = new("photos.list-shows", "{/photo list} shows yours.");

    public IReadOnlyList<Command> Commands =>
    [
        new("list", "The pictures so far, small", ListAsync)
        {
            Options =
            [
                Option.User("who", "Whose; yours if left out, or everybody's for organisers"),
                Option.Text("day", "One day only", DayChoices.MaxLength, autocomplete: days.OfferAsync),
            ],
        },
        new("edit", "Change a picture's caption, topic or day", EditAsync) { Options = [WhichOption()] },
        new("delete", "Take a picture out, also one of an update", DeleteAsync) { Options = [WhichOption()] },
    ];

    public IEnumerable<KeyValuePair<string, ActionHandler>> Actions =>
    [
        new(TurnAction, TurnAsync),
        new(PhotoAnswer.EditAction, (call, ct) => FormAsync(call, PhotoOf(call), ct)),
        new(EditedAction, EditedAsync),
        new(PhotoAnswer.UndoAction, (call, ct) => SetDeletedAsync(call, PhotoOf(call), deleted: true, ct)),
        new(PhotoAnswer.RedoAction, (call, ct) => SetDeletedAsync(call, PhotoOf(call), deleted: false, ct)),
    ];

    private Option WhichOption() => Option.Text("photo", "Which one: type a word of its caption", 100, required: true, autocomplete: OfferAsync);

    private async Task<IEnumerable<Choice>> OfferAsync(CommandCall call, string typed, CancellationToken ct)
    {
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var names = (await topics.ListAsync(sprint.Id, ct)).ToDictionary(topic => topic.Id);
        var people = (await sprinters.ListAsync(sprint.Guild, ct)).ToDictionary(person => person.User, person => person.Name);
        return (await photos.ListAsync(sprint.Id, ct)).Reverse()
            .Where(photo => call.IsOrganiser || photo.Author == call.UserId())
            .Select(photo => new Choice(PhotoAnswer.Line(call.Words, photo, TopicIn(names, photo), people, call.IsOrganiser), photo.Id.Value.ToString(CultureInfo.InvariantCulture)))
            .Where(choice => choice.Name.Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private async Task<Reply> ListAsync(CommandCall call, CancellationToken ct)
    {
        var who = call.IdOf("who")?.ToUserId() ?? (call.IsOrganiser ? null : call.UserId());
        var sprint = await sprintOf.ToOrganiseAsync(call, ct);
        var day = DayChoices.Said(call) is { } text && !TypedText.IsBlank(text) ? SprintDay.Named(text, days.Now, sprint) : (LocalDate?)null;
        return await PageAsync(call, sprint, who, day, 0, ct);
    }

    /// <summary>Another page, in the place of the one before.</summary>
    private async Task<Reply> TurnAsync(ActionCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.FindAsync(call, new SprintId(Number(call.CustomId.Argument(0))), ct);
        var who = call.CustomId.Argument(1) is { } user ? new UserId(Number(user)) : (UserId?)null;
        var day = call.CustomId.Argument(2) is { } text ? SprintDay.Named(text, days.Now, sprint) : (LocalDate?)null;
        return await PageAsync(call, sprint, who, day, (int)Number(call.CustomId.Argument(3)), ct);
    }

    private async Task<Reply> PageAsync(Call call, Sprint sprint, UserId? who, LocalDate? day, int page, CancellationToken ct)
    {
        if (who != call.UserId() && !call.IsOrganiser)
            throw new UserError(OthersAreListed, LeaveOutWho);
        var found = (await photos.ListAsync(sprint.Id, ct)).Where(photo => (who is null || photo.Author == who) && (day is null || photo.Day == day)).OrderBy(photo => photo.Day).ToList();
        if (found.Count == 0)
            return call.Say(None(sprint, who, day)) with { InPlace = true };
        var pages = (found.Count + PerPage - 1) / PerPage;
        var at = Math.Clamp(page, 0, pages - 1); // what was on a later page may have been deleted since
        var (embeds, files) = await ShowAsync(call.Words, sprint, [.. found.Skip(at * PerPage).Take(PerPage)], ct);
        return new Reply
        {
            Content = call.Words.Of((pages == 1 ? Found : FoundPage).With(("sprint", sprint.Name), ("count", found.Count), ("page", at + 1), ("pages", pages))),
            Embeds = embeds,
            Files = files,
            Components = pages == 1 ? [] : [Button.Row([.. Buttons(call.Words, sprint, who, day, at, pages)])],
            InPlace = true,
        };
    }

    private static Said None(Sprint sprint, UserId? who, LocalDate? day)
    {
        var phrase = (who, day) switch
        {
            (null, null) => NoneYet,
            (_, null) => NoneOf,
            (null, _) => NoneFor,
            _ => NoneOfFor,
        };
        return phrase.With(("sprint", sprint.Name), ("person", $"<@{who?.Value}>"), ("day", day ?? default));
    }

    private async Task<(IReadOnlyList<Embed> Embeds, IReadOnlyList<FileUpload> Files)> ShowAsync(Wording words, Sprint sprint, IReadOnlyList<Photo> shown, CancellationToken ct)
    {
        var names = (await topics.ListAsync(sprint.Id, ct)).ToDictionary(topic => topic.Id);
        var (embeds, files) = (new List<Embed>(), new List<FileUpload>());
        foreach (var photo in shown)
        {
            var small = await thumbnails.OfAsync(photo, ct);
            embeds.Add(PhotoAnswer.Show(words, photo, TopicIn(names, photo), small));
            if (small is not null)
                files.Add(small);
        }
        return (embeds, files);
    }

    private static IEnumerable<Component> Buttons(Wording words, Sprint sprint, UserId? who, LocalDate? day, int page, int pages)
    {
        if (page > 0)
            yield return Turn(words.Of(Back), page - 1);
        if (page + 1 < pages)
            yield return Turn(words.Of(More.With(("page", page + 2), ("pages", pages))), page + 1);

        Component Turn(string label, int to) => Button.Of(label, new CustomId(TurnAction, $"{sprint.Id.Value}", $"{who?.Value}", day is { } only ? SprintDay.Show(only) : "", $"{to}"));
    }

    private Task<Reply> EditAsync(CommandCall call, CancellationToken ct) => FormAsync(call, Which(call), ct);

    private Task<Reply> DeleteAsync(CommandCall call, CancellationToken ct) => SetDeletedAsync(call, Which(call), deleted: true, ct);

    private async Task<Reply> FormAsync(Call call, PhotoId id, CancellationToken ct)
    {
        var photo = await FindAsync(call, id, ct);
        return Reply.Open(new Form(new CustomId(EditedAction, $"{id.Value}"), call.Words.Of(YourPhoto),
            Field.Paragraph("caption", call.Words.Of(Caption), photo.Caption, PhotoRules.MaxCaptionLength, help: call.Words.Of(CaptionHelp)),
            Field.Line("topic", call.Words.Of(TopicLabel), (await TopicOfAsync(photo, ct))?.Name, TopicName.MaxLength, help: call.Words.Of(TopicHelp)),
            Field.Line("day", call.Words.Of(DayTaken), SprintDay.Show(photo.Day), DayChoices.MaxLength, required: true, help: call.Words.Of(DayHelp))));
    }

    private async Task<Reply> EditedAsync(ActionCall call, CancellationToken ct)
    {
        var photo = await FindAsync(call, PhotoOf(call), ct);
        var sprint = await sprintOf.FindAsync(call, photo.Sprint, ct);
        var caption = call.Text("caption") is { } typed ? PhotoRules.Caption(typed) : photo.Caption;
        var day = DayChoices.Said(call) is { } text && text.Trim() != SprintDay.Show(photo.Day) ? SprintDay.Named(text, days.Now, sprint) : photo.Day;
        var all = await topics.ListAsync(sprint.Id, ct);
        var name = call.Text("topic") is { } said ? TopicQuestions.Meant(call, said, all) : all.FirstOrDefault(topic => topic.Id == photo.Topic)?.Name;
        var topic = TypedText.IsBlank(name) ? null
            : TopicRules.Find(all, name) ?? await topics.AddAsync(TopicRules.Add(new TopicInput { Name = name }, new TopicId((long)call.Id.Value), sprint.Id), ct);
        var saved = await photos.ChangeAsync(call.GuildId(), photo.Id, now => now with { Caption = caption, Topic = topic?.Id, Day = day }, ct) ?? throw Gone();
        return PhotoAnswer.Saved(call.Words, saved == photo ? call.Words.Of(NothingChanged) : await WithToldNoteAsync(call, call.Words.Of(Saved), photo, ct), saved, topic, await thumbnails.OfAsync(saved, ct));
    }

    /// <summary>Takes a photo out, or brings it back.</summary>
    private async Task<Reply> SetDeletedAsync(Call call, PhotoId id, bool deleted, CancellationToken ct)
    {
        var changed = await photos.ChangeAsync(call.GuildId(), id, photo =>
        {
            PhotoRules.MayChange(photo, call.UserId(), call.IsOrganiser);
            return photo with { DeletedAt = deleted ? days.Now : null };
        }, ct) ?? throw Gone();
        return deleted
            ? PhotoAnswer.Undone(call.Words, await WithToldNoteAsync(call, call.Words.Of(TakenOut), changed, ct), changed)
            : PhotoAnswer.Saved(call.Words, await WithToldNoteAsync(call, call.Words.Of(IsBack), changed, ct), changed, await TopicOfAsync(changed, ct), await thumbnails.OfAsync(changed, ct));
    }

    private Task<string> WithToldNoteAsync(Call call, string said, Photo before, CancellationToken ct) => toldNote.AddToAsync(call.Words, said, before.Sprint, before.Id.Value, before.Day, ct);

    /// <summary>A photo that this person may change.</summary>
    private async Task<Photo> FindAsync(Call call, PhotoId id, CancellationToken ct)
    {
        var photo = await photos.FindAsync(call.GuildId(), id, ct) ?? throw Gone();
        PhotoRules.MayChange(photo, call.UserId(), call.IsOrganiser);
        return photo;
    }

    private async Task<Topic?> TopicOfAsync(Photo photo, CancellationToken ct) => photo.Topic is { } id ? (await topics.ListAsync(photo.Sprint, ct)).FirstOrDefault(topic => topic.Id == id) : null;

    private static Topic? TopicIn(Dictionary<TopicId, Topic> topics, Photo photo) => photo.Topic is { } id ? topics.GetValueOrDefault(id) : null;

    private static PhotoId PhotoOf(ActionCall call) => new(Number(call.CustomId.Argument(0)));

    private static PhotoId Which(CommandCall call) => long.TryParse(call.Text("photo"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? new PhotoId(id)
        : throw new UserError(NoneOfYours.With(("photo", Shortened.LineTo(call.Text("photo") ?? "", 100))), ChooseOffered);

    private static long Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Gone();

    private static UserError Gone() => new(IsGone, ListShows);
}
