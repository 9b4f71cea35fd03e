using SprintBot.Photos;
using SprintBot.Sprints;
using SprintBot.Topics;

namespace SprintBot.Updates;

/// <summary>A sprint in figures, counted from what was posted.</summary>
public sealed class UpdateFigures(IUpdateStore updates, ITopicStore topics, IPhotoStore photos)
{
    public async Task<SprintFigures> ReadAsync(SprintId sprint, CancellationToken ct)
    {
        var posted = await updates.ListAsync(sprint, null, null, ct);
        return new SprintFigures(
            posted.Count,
            posted.SelectMany(update => update.With.Append(update.Author)).Distinct().Count(),
            (await topics.ListAsync(sprint, ct)).Count,
            (await photos.ListAsync(sprint, ct)).Count,
            posted.Select(update => update.Day).Distinct().Count(),
            posted.Count == 0 ? null : posted.Max(update => update.Day))
        {
            UpdatesByDay = posted.CountBy(update => update.Day).ToDictionary(),
        };
    }
}
