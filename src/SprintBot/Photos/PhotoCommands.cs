using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;
using SprintBot.People;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Photos;

/// <summary><c>/photo</c>: pictures for the report.</summary>
public sealed class PhotoCommands(IPhotoStore photos, ISprinterStore sprinters, ITopicStore topics, TopicCommands topicCommands, PhotoIntake intake, PhotoThumbnails thumbnails, SprintOfCall sprintOf, DayChoices days)
{
    private static readonly Phrase NoCaption = new("photos.no-caption", "The picture has no caption.");
    private static readonly Phrase SayWho = new("photos.say-who", "Say in a few words who or what is to be seen.");
    private static readonly Phrase NoPicture = new("photos.no-picture", "There is no picture.");
    private static readonly Phrase ChooseOne = new("photos.choose-picture", "Choose one for `image`.");
    private static readonly Phrase TakenOutBefore = new("photos.taken-out-before", "This was posted before and taken out.");
    private static readonly Phrase PostAnew = new("photos.post-anew", "Post it anew with {/photo add}.");
    private static readonly Phrase Saved = new("photos.saved-for", "Saved for {day}: {caption}");
    private static readonly Phrase SavedWithTopic = new("photos.saved-with-topic", "Saved for {day}, with {topic}: {caption}");
    private static readonly Phrase SavedElsewhere = new("photos.saved-in-sprint", "Saved in {sprint} for {day}: {caption}");
    private static readonly Phrase SavedElsewhereWithTopic = new("photos.saved-in-sprint-with-topic", "Saved in {sprint} for {day}, with {topic}: {caption}");

    public Command Photo => new("photo", "Pictures for the report")
    {
        Subcommands =
        [
            new("add", "Add a picture", AddAsync)
            {
                Options =
                [
                    Option.Attachment("image", "JPEG, PNG, GIF or WebP", required: true),
                    Option.Text("caption", "Who or what is to be seen", PhotoRules.MaxCaptionLength, required: true),
                    Option.Text("topic", "What it belongs to", TopicName.MaxLength, autocomplete: topicCommands.OfferAsync),
                    Option.Text("day", "The day it was taken, if not today", DayChoices.MaxLength, autocomplete: days.OfferAsync),
                ],
            },
        ],
    };

    private async Task<Reply> AddAsync(CommandCall call, CancellationToken ct)
    {
        var sprint = await sprintOf.ToPostToAsync(call, ct);
        var caption = PhotoRules.Caption(call.Text("caption")) ?? throw new UserError(NoCaption, SayWho);
        var day = DayChoices.Said(call) is { } text ? SprintDay.Named(text, days.Now, sprint) : SprintDay.WhenNoneIsNamed(days.Now, sprint);
        var name = TopicQuestions.Meant(call, call.Text("topic"), await topics.ListAsync(sprint.Id, ct));
        var topic = TypedText.IsBlank(name) ? null : await TopicAsync(name, call, sprint, ct);
        var image = call.Attachment("image") ?? throw new UserError(NoPicture, ChooseOne);
        var kept = await intake.KeepAsync([image], sprint, call.UserId(), day, days.Now, ct);
        await sprinters.ChangeAsync(call.GuildId(), call.UserId(), known => ProfileCommands.Seen(call, known), ct); // so that the report has a name for whoever posts nothing else
        var saved = await photos.AddAsync(kept[0] with { Caption = caption, Topic = topic?.Id }, ct);
        if (saved.DeletedAt is not null)
            throw new UserError(TakenOutBefore, PostAnew);
        return PhotoAnswer.Saved(call.Words, call.Words.Of(SavedFor(call, sprint, topic, saved)), saved, topic, await thumbnails.OfAsync(saved, ct));
    }

    private Said SavedFor(Call call, Sprint sprint, Topic? topic, Photo photo)
    {
        var phrase = (sprintOf.IsHere(call, sprint), topic) switch
        {
            (true, null) => Saved,
            (true, _) => SavedWithTopic,
            (false, null) => SavedElsewhere,
            (false, _) => SavedElsewhereWithTopic,
        };
        return phrase.With(("sprint", sprint.Name), ("day", photo.Day), ("topic", topic?.Name ?? ""), ("caption", photo.Caption ?? ""));
    }

    private async Task<Topic> TopicAsync(string name, CommandCall call, Sprint sprint, CancellationToken ct)
    {
        var known = TopicRules.Find(await topics.ListAsync(sprint.Id, ct), name);
        return known ?? await topics.AddAsync(TopicRules.Add(new TopicInput { Name = name }, new TopicId((long)call.Id.Value), sprint.Id), ct);
    }
}
