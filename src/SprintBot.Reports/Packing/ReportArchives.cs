namespace SprintBot.Reports.Packing;

/// <summary>A report's files as zips that Discord takes: the first holds the draft and as many photos as fit, further ones the rest; originals fill what is left.</summary>
/// <param name="Zips">At least one; each is made when it is read, so that not all are in memory at once.</param>
/// <param name="TooLarge">Photos that fit into none.</param>
public sealed record ReportArchives(IReadOnlyList<ReportFile> Zips, IReadOnlyList<ReportFile> TooLarge)
{
    /// <param name="files">The draft first.</param>
    /// <param name="limit">Bytes a zip may have.</param>
    public static ReportArchives Pack(IReadOnlyList<ReportFile> files, long limit)
    {
        var archives = new List<(List<ReportFile> Files, long Free)> { ([files[0]], limit - files[0].Length - ReportFiles.ZipOverhead) };
        var tooLarge = new List<ReportFile>();
        foreach (var file in files.Skip(1))
        {
            var size = file.Length + ReportFiles.ZipOverhead;
            if (size > limit - ReportFiles.ZipOverhead)
            {
                tooLarge.Add(file);
                continue;
            }
            var at = archives.FindIndex(archive => size <= archive.Free);
            if (at < 0)
            {
                at = archives.Count;
                archives.Add(([], limit - ReportFiles.ZipOverhead));
            }
            archives[at].Files.Add(file);
            archives[at] = archives[at] with { Free = archives[at].Free - size };
        }
        return new ReportArchives([.. archives.Select((archive, index) => ZipOf(archive.Files, index + 1))], tooLarge);
    }

    private static ReportFile ZipOf(IReadOnlyList<ReportFile> files, int number) => new(
        number == 1 ? "report.zip" : $"report-photos-{number}.zip", files.Sum(file => file.Length + ReportFiles.ZipOverhead), async ct => await ReportFiles.ZipAsync(files, ct));
}
