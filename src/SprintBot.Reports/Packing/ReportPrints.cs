using SprintBot.Reports.Model;
using SprintBot.Reports.Prints;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Reports.Packing;

/// <summary>The photos of a report, in the order of their names.</summary>
/// <param name="Prints">As they are published, in the folder <c>photos</c>.</param>
/// <param name="Originals">As they were posted, in the folder <c>originals</c>, where their prints differ.</param>
/// <param name="Checklist">What a human should look at.</param>
public sealed record ReportPrints(IReadOnlyList<ReportFile> Prints, IReadOnlyList<ReportFile> Originals, IReadOnlyList<ChecklistLine> Checklist)
{
    /// <summary>Pixels take a lot of memory: one photo at a time has any, whoever asks.</summary>
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Prints all photos whose files are there, off the caller's thread.</summary>
    public static Task<ReportPrints> MakeAsync(IReadOnlyList<Photo> photos, IPhotoSource files, CancellationToken ct) => MakeAsync(photos, files, progress: null, ct);

    /// <summary>Prints all photos whose files are there, off the caller's thread, and tells of each as it begins.</summary>
    public static async Task<ReportPrints> MakeAsync(IReadOnlyList<Photo> photos, IPhotoSource files, IProgress<string>? progress, CancellationToken ct)
    {
        var result = (Prints: new List<ReportFile>(), Originals: new List<ReportFile>(), Checklist: new List<ChecklistLine>());
        var names = PhotoNames.For(photos);
        foreach (var photo in photos.OrderBy(photo => names[photo.Id], StringComparer.Ordinal))
        {
            progress?.Report($"Printing {names[photo.Id]}");
            if (await ReadAsync(photo.Id, files, ct) is not { } original)
                continue;
            var print = await PrintAsync(original, photo.ContentType, ct);
            var path = $"{PhotoNames.Folder}/{names[photo.Id]}";
            var posted = new ReportFile(
                $"{ReportFiles.OriginalFolder}/{names[photo.Id]}",
                original.Length,
                async again => await ReadAsync(photo.Id, files, again) ?? throw new FileNotFoundException($"The photo {path} was taken away just now."));
            var isAsPosted = print.Content.Span.SequenceEqual(original);
            result.Prints.Add(isAsPosted ? posted with { Name = path } : new ReportFile(path, print.Content));
            if (!isAsPosted)
                result.Originals.Add(posted);
            if (LineOf(path, print.Flaw) is { } line)
                result.Checklist.Add(line);
        }
        return new ReportPrints(result.Prints, result.Originals, result.Checklist);
    }

    private static async Task<byte[]?> ReadAsync(PhotoId id, IPhotoSource files, CancellationToken ct)
    {
        await using var source = files.Open(id);
        if (source is null)
            return null;
        using var content = new MemoryStream();
        await source.CopyToAsync(content, ct);
        return content.ToArray();
    }

    private static async Task<PhotoPrint> PrintAsync(byte[] original, string contentType, CancellationToken ct)
    {
        await OneAtATime.WaitAsync(ct);
        try
        {
            return await Task.Run(() => PhotoPrint.Of(original, contentType), ct);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static ChecklistLine? LineOf(string path, PhotoFlaw flaw) => flaw switch
    {
        PhotoFlaw.None => null,
        PhotoFlaw.Damaged => ChecklistLine.Wrong($"A part of the photo {path} is missing or broken.", "Ask whoever posted it for another, or take its figure out."),
        PhotoFlaw.TooManyPixels => ChecklistLine.Polish($"The photo {path} is too large to be worked on, so it is as it was posted, without what its file tells of place and time.", "Turn and reduce it by hand."),
        _ => ChecklistLine.Wrong($"The photo {path} can't be read as a picture.", "Look at it; then ask whoever posted it for another, or take its figure out."),
    };
}
