using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary><c>/profile export</c>: all that is kept about a person in this server, as a file.</summary>
public sealed class ExportCommands(IMyDataStore store, IPhotoFiles photos)
{
    public Command Export => new("export", "All that is kept about you in this server, as a file", ExportAsync) { IsSlow = true };

    private async Task<Reply> ExportAsync(CommandCall call, CancellationToken ct)
    {
        var data = await store.ReadAsync(call.GuildId(), call.UserId(), ct);
        if (data.IsEmpty)
            return Reply.Say("Nothing is kept about you in this server.");
        var file = PersonalFiles.Of(data, data.Profile ?? ProfileCommands.Seen(call, null));
        var archive = await ExportArchive.PackAsync(data, file, photos, call.FileLimit, ct);
        var answer = Paged.Lines(Lines(data).Concat(archive.LeftOut.Select(line => $"- Left out: {line}")));
        var uploads = new List<FileUpload>();
        foreach (var one in archive.Files)
            uploads.Add(new FileUpload(one.Name, one.Name == ExportArchive.ZipName ? "application/zip" : "application/json", await one.ReadAsync(ct)));
        return answer with { Files = uploads };
    }

    private static IEnumerable<string> Lines(PersonalData data)
    {
        var updates = data.Sprints.Sum(sprint => sprint.Updates.Count);
        var photos = data.Sprints.Sum(sprint => sprint.Photos.Count);
        yield return $"This is all that SprintBot keeps about you in this server: {SprintWords.Count(updates, "update")} and {SprintWords.Count(photos, "photo")} in {SprintWords.Count(data.Sprints.Count, "sprint")}{(data.Profile is null ? "" : ", and your profile")}.";
        if (data.Sprints.Count > 0)
            yield return $"{ExportArchive.ZipName} has it by sprint, with the photos; `sprintbot report` makes a report of each {ExportArchive.SprintName} in it. `/profile forget` erases it here.";
    }
}
