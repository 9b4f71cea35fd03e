namespace SprintBot.Reports;

/// <summary>A report's files as zips that Discord takes: the first holds the draft and as many photos as fit, further ones the rest.</summary>
/// <param name="Zips">At least one.</param>
/// <param name="TooLarge">Photos that fit into none.</param>
public sealed record ReportParcels(IReadOnlyList<ReportFile> Zips, IReadOnlyList<ReportFile> TooLarge)
{
    /// <summary>What a zip adds to a file: two headers and its name, generously.</summary>
    private const int Overhead = 1024;

    /// <param name="files">The draft first.</param>
    /// <param name="limit">Bytes a zip may have.</param>
    public static ReportParcels Pack(IReadOnlyList<ReportFile> files, long limit)
    {
        var parcels = new List<List<ReportFile>> { new() { files[0] } };
        var free = limit - files[0].Content.Length - Overhead;
        var tooLarge = new List<ReportFile>();
        foreach (var file in files.Skip(1))
        {
            var size = file.Content.Length + Overhead;
            if (size > limit - Overhead)
            {
                tooLarge.Add(file);
                continue;
            }
            if (size > free)
            {
                parcels.Add([]);
                free = limit - Overhead;
            }
            parcels[^1].Add(file);
            free -= size;
        }
        return new ReportParcels([.. parcels.Select((parcel, index) => new ReportFile(index == 0 ? "report.zip" : $"report-photos-{index + 1}.zip", ReportFiles.Zip(parcel)))], tooLarge);
    }
}
