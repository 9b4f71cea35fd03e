using System.Text;
using SprintBot.Interactions.Languages;
using SprintBot.Photos;
using SprintBot.Reporting;
using SprintBot.Reports.Model;
using SprintBot.Reports.Packing;
using SprintBot.Sprints;

namespace SprintBot.MyData;

/// <summary>A person's data as files that Discord takes.</summary>
/// <param name="Files">To attach.</param>
/// <param name="LeftOut">What does not fit or is missing, a line each.</param>
public sealed record ExportArchive(IReadOnlyList<ReportFile> Files, IReadOnlyList<Said> LeftOut)
{
    private static readonly Phrase Missing = new("my-data.file-missing", "The file of {file} is missing.");
    private static readonly Phrase AskForIt = new("my-data.ask-for-the-file", "{file} is larger than Discord takes; ask whoever runs the bot for it.");
    private static readonly Phrase TooLarge = new("my-data.file-too-large", "{file} does not fit into what Discord takes ({size} KiB).");

    public const string DataName = "my-data.json";
    public const string ZipName = "my-data.zip";
    public const string SprintName = "sprint.json";

    /// <summary>The data as one file and, by sprint and with the photos, as a zip.</summary>
    /// <param name="data">What is kept.</param>
    /// <param name="file">The same as it is written.</param>
    /// <param name="photos">The photos' bytes.</param>
    /// <param name="limit">Bytes that a file may have.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<ExportArchive> PackAsync(PersonalData data, PersonalFile file, IPhotoFiles photos, long limit, CancellationToken ct)
    {
        var whole = new ReportFile(DataName, PersonalFileBytes.Of(file));
        var zipped = new List<ReportFile> { whole };
        var folders = data.Sprints.Select((sprint, index) => FolderOf(sprint.Sprint, index + 1)).ToList();
        zipped.AddRange(file.Sprints.Select((sprint, index) => new ReportFile($"{folders[index]}/{SprintName}", PersonalFileBytes.Of(sprint))));
        var leftOut = new List<Said>();
        var free = limit - (await ReportFiles.ZipAsync(zipped, ct)).Length - ReportFiles.ZipOverhead;
        foreach (var (sprint, folder) in data.Sprints.Zip(folders))
        {
            var names = PhotoNames.For(sprint.Photos.Select(ReportInput.Of));
            foreach (var photo in sprint.Photos)
            {
                var name = $"{folder}/{names[ReportInput.Of(photo.Id)]}";
                await using var content = photos.Open(photo.Id);
                if (content is null || content.Length + ReportFiles.ZipOverhead > free)
                {
                    leftOut.Add(content is null ? Missing.With(("file", name)) : TooLarge.With(("file", name), ("size", content.Length / 1024)));
                    continue;
                }
                free -= content.Length + ReportFiles.ZipOverhead;
                zipped.Add(new ReportFile(name, await ReadAsync(content, ct)));
            }
        }
        var zip = new ReportFile(ZipName, await ReportFiles.ZipAsync(zipped, ct));
        var files = new[] { whole, zip }.Where(one => one == whole || data.Sprints.Count > 0).ToList();
        leftOut.AddRange(files.Where(one => one.Length > limit).Select(one => AskForIt.With(("file", one.Name))));
        return new ExportArchive(files.FindAll(one => one.Length <= limit), leftOut);
    }

    private static async Task<byte[]> ReadAsync(Stream content, CancellationToken ct)
    {
        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }

    /// <summary>A name that every system takes, such as <c>1-harbour-sprint</c>.</summary>
    private static string FolderOf(Sprint sprint, int number)
    {
        var name = new StringBuilder($"{number}");
        foreach (var letter in sprint.Name)
            if (char.IsAsciiLetterOrDigit(letter))
                name.Append(name.Length == 1 ? "-" : "").Append(char.ToLowerInvariant(letter));
            else if (name[^1] != '-')
                name.Append('-');
        return name.ToString().TrimEnd('-');
    }
}
