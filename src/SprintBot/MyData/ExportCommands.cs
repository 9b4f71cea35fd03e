using SprintBot.Discord.Rest;
using SprintBot.Interactions;
using SprintBot.Interactions.Languages;
using SprintBot.People;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary><c>/profile export</c>: all that is kept about a person in this server, as a file.</summary>
public sealed class ExportCommands(IMyDataStore store, IPhotoFiles photos)
{
    private static readonly Phrase All = new("my-data.all",
        "This is all that SprintBot keeps about you in this server: {updates} {updates:update|updates} and {photos} {photos:photo|photos} in {sprints} {sprints:sprint|sprints}.");

    private static readonly Phrase AllWithProfile = new("my-data.all-with-profile",
        "This is all that SprintBot keeps about you in this server: {updates} {updates:update|updates} and {photos} {photos:photo|photos} in {sprints} {sprints:sprint|sprints}, and your profile.");

    private static readonly Phrase InTheZip = new("my-data.in-the-zip",
        "{zip} has it by sprint, with the photos; `sprintbot report` makes a report of each {file} in it. {/profile forget} erases it here.");

    private static readonly Phrase LeftOut = new("my-data.left-out", "- Left out: {what}");

    public Command Export => new("export", "All that is kept about you in this server, as a file", ExportAsync) { IsSlow = true };

    private async Task<Reply> ExportAsync(CommandCall call, CancellationToken ct)
    {
        var data = await store.ReadAsync(call.GuildId(), call.UserId(), ct);
        if (data.IsEmpty)
            return call.Say(ForgetWords.NothingKept);
        var file = PersonalFiles.Of(data, data.Profile ?? ProfileCommands.Seen(call, null));
        var archive = await ExportArchive.PackAsync(data, file, photos, call.FileLimit, ct);
        var answer = Paged.Lines(Lines(data).Concat(archive.LeftOut.Select(left => LeftOut.With(("what", left)))).Select(call.Words.Of), call.Words);
        var uploads = new List<FileUpload>();
        foreach (var one in archive.Files)
            uploads.Add(new FileUpload(one.Name, one.Name == ExportArchive.ZipName ? "application/zip" : "application/json", await one.ReadAsync(ct)));
        return answer with { Files = uploads };
    }

    private static IEnumerable<Said> Lines(PersonalData data)
    {
        var updates = data.Sprints.Sum(sprint => sprint.Updates.Count);
        var photos = data.Sprints.Sum(sprint => sprint.Photos.Count);
        yield return (data.Profile is null ? All : AllWithProfile).With(("updates", updates), ("photos", photos), ("sprints", data.Sprints.Count));
        if (data.Sprints.Count > 0)
            yield return InTheZip.With(("zip", ExportArchive.ZipName), ("file", ExportArchive.SprintName));
    }
}
