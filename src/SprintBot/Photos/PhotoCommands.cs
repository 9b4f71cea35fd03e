using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Photos;

/// <summary><c>/photo</c>: pictures for the report.</summary>
public sealed class PhotoCommands(IPhotoStore photos, ITopicStore topics, TopicCommands topicCommands, PhotoIntake intake, PhotoThumbnails thumbnails, SprintOfCall sprintOf, DayChoices days)
{
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
        var caption = PhotoRules.Caption(call.Text("caption")) ?? throw new UserError("The picture has no caption.", "Say in a few words who or what is to be seen.");
        var day = DayChoices.Said(call) is { } text ? SprintDay.Named(text, days.Now, sprint) : SprintDay.WhenNoneIsNamed(days.Now, sprint);
        var name = TopicQuestions.Meant(call, call.Text("topic"), await topics.ListAsync(sprint.Id, ct));
        var topic = TypedText.IsBlank(name) ? null : await TopicAsync(name, call, sprint, ct);
        var image = call.Attachment("image") ?? throw new UserError("There is no picture.", "Choose one for `image`.");
        var kept = await intake.KeepAsync([image], sprint, call.UserId(), day, days.Now, ct);
        var saved = await photos.AddAsync(kept[0] with { Caption = caption, Topic = topic?.Id }, ct);
        if (saved.DeletedAt is not null)
            throw new UserError("This was posted before and taken out.", "Post it anew with `/photo add`.");
        return PhotoAnswer.Saved($"Saved{(sprintOf.IsHere(call, sprint) ? "" : $" in {sprint.Name}")} for {SprintDay.Show(day)}{(topic is null ? "" : $", with {topic.Name}")}: {caption}", saved, topic, await thumbnails.OfAsync(saved, ct));
    }

    private async Task<Topic> TopicAsync(string name, CommandCall call, Sprint sprint, CancellationToken ct)
    {
        var known = TopicRules.Find(await topics.ListAsync(sprint.Id, ct), name);
        return known ?? await topics.AddAsync(TopicRules.Add(new TopicInput { Name = name }, new TopicId((long)call.Id.Value), sprint.Id), ct);
    }
}
