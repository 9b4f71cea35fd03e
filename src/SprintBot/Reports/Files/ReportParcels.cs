namespace SprintBot.Reports.Files;

/// <summary>A report's files as zips that Discord takes: the first holds the draft and as many photos as fit, further ones the rest; originals fill what is left.</summary>
/// <param name="Zips">At least one; each is made when it is read, so that not all are in memory at once.</param>
/// <param name="TooLarge">Photos that fit into none.</param>
public sealed record ReportParcels(IReadOnlyList<ReportFile> Zips, IReadOnlyList<ReportFile> TooLarge)
{
    /// <param name="files">The draft first.</param>
    /// <param name="limit">Bytes a zip may have.</param>
    public static ReportParcels Pack(IReadOnlyList<ReportFile> files, long limit)
    {
        var parcels = new List<(List<ReportFile> Files, long Free)> { ([files[0]], limit - files[0].Length - ReportFiles.ZipOverhead) };
        var tooLarge = new List<ReportFile>();
        foreach (var file in files.Skip(1))
        {
            var size = file.Length + ReportFiles.ZipOverhead;
            if (size > limit - ReportFiles.ZipOverhead)
            {
                tooLarge.Add(file);
                continue;
            }
            var at = parcels.FindIndex(parcel => size <= parcel.Free);
            if (at < 0)
            {
                at = parcels.Count;
                parcels.Add(([], limit - ReportFiles.ZipOverhead));
            }
            parcels[at].Files.Add(file);
            parcels[at] = parcels[at] with { Free = parcels[at].Free - size };
        }
        return new ReportParcels([.. parcels.Select((parcel, index) => ZipOf(parcel.Files, index + 1))], tooLarge);
    }

    private static ReportFile ZipOf(IReadOnlyList<ReportFile> files, int number) => new(
        number == 1 ? "report.zip" : $"report-photos-{number}.zip", files.Sum(file => file.Length + ReportFiles.ZipOverhead), async ct => await ReportFiles.ZipAsync(files, ct));
}
