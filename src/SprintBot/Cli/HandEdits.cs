using System.Text;
using SprintBot.Interactions;
using SprintBot.Reports;
using SprintBot.Reports.Drafts;
using SprintBot.Reports.Packing;
using SprintBot.Reports.Words;

namespace SprintBot.Cli;

/// <summary>
/// What an organiser has written into a draft, without a bot that keeps drafts: beside <c>report.rst</c> lies <c>report.rst.base</c>, the draft as the
/// template made it, and the next draft is merged by it.
/// </summary>
internal static class HandEdits
{
    public const string BaseName = ReportFiles.DraftName + ".base";

    /// <param name="draft">The file that the organiser has edited; null when there is none.</param>
    /// <param name="basis">The file with the draft that it came from; null for the one beside it, or the one in the folder.</param>
    /// <param name="folder">Where the report is written to.</param>
    /// <param name="made">The new draft.</param>
    /// <param name="check">Sees that the draft that the text came from was made as the new one.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="VerbFailure">A file can't be read, or the folder has a report with words that would be lost.</exception>
    public static async Task<MergedDraft> MergeAsync(string? draft, string? basis, string folder, string made, Action<string> check, CancellationToken ct)
    {
        if (draft is null && basis is not null)
            throw new VerbFailure("--base is the draft that the text of --draft came from: give both.");
        var edited = draft is null ? null : await ReadAsync(draft, ct);
        var merged = edited is null ? new MergedDraft(made, []) : await MergeAsync(draft!, TextOf(edited, draft!), basis, folder, made, check, ct);
        await KeepAsync(folder, edited, merged.Text, ct);
        return merged;
    }

    /// <summary>The file that the next merge needs.</summary>
    public static ReportFile BaseFile(GeneratedReport made) => made.Draft == made.Text ? made.Files[0] with { Name = BaseName } : new ReportFile(BaseName, Encoding.UTF8.GetBytes(made.Draft));

    private static async Task<MergedDraft> MergeAsync(string draft, string edited, string? basis, string folder, string made, Action<string> check, CancellationToken ct)
    {
        if (basis is not null)
            return DraftMerge.Merge(Checked(await ReadTextAsync(basis, ct), basis, edited, draft, check), edited, made, ct);
        var (beside, last) = (Path.Combine(Path.GetDirectoryName(Path.GetFullPath(draft))!, BaseName), Path.Combine(folder, BaseName));
        if (new[] { beside, last }.FirstOrDefault(File.Exists) is not { } found)
            return DraftBase.IsOf(edited, made) ? OriginOfText.Merge(edited, [], made, ct) : throw new VerbFailure($"{draft} has nothing of this sprint's report: is it the right file?");
        var text = Checked(await ReadTextAsync(found, ct), found, edited, draft, check);
        var merged = OriginOfText.Merge(edited, [new KnownDraft(found, text, text)], made, ct);
        return found == beside ? merged : merged with
        {
            Checklist =
            [
                ChecklistLine.Wrong($"There is no {BaseName} beside {draft}, so {last} was taken for the draft that it came from.", "If it came from an older one, what came between is not in it: give that one as --base."),
                .. merged.Checklist,
            ],
        };
    }

    private static string Checked(string basis, string file, string edited, string draft, Action<string> check)
    {
        if (!DraftBase.IsOf(edited, basis))
            throw new VerbFailure($"{draft} has nothing of {file}, the draft that it should come from: is it the right file?");
        check(basis);
        return basis;
    }

    /// <summary>Sees that no word is written over but what is in the new report, in the draft that it was merged from, or was made by the program.</summary>
    private static async Task KeepAsync(string folder, byte[]? edited, string report, CancellationToken ct)
    {
        var (path, basis) = (Path.Combine(folder, ReportFiles.DraftName), Path.Combine(folder, BaseName));
        if (!File.Exists(path))
            return;
        var now = await ReadAsync(path, ct);
        if (IsSame(now, edited) || IsSame(now, Encoding.UTF8.GetBytes(report)) || (File.Exists(basis) && IsSame(now, await ReadAsync(basis, ct))))
            return;
        throw new VerbFailure(edited is null
            ? $"{path} has words that this would write over: give it as --draft to keep them, or move it away."
            : $"{path} has words that are not in --draft and that this would write over: move it away, or choose another --out.");
    }

    /// <summary>The files without an index that the folder has already: the site's own has more than this report.</summary>
    public static async Task<(IReadOnlyList<ReportFile> Files, IReadOnlyList<ChecklistLine> Checklist)> KeepIndexAsync(IReadOnlyList<ReportFile> files, string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, ReportFiles.SphinxIndexName);
        if (files.FirstOrDefault(file => file.Name == ReportFiles.SphinxIndexName) is not { } index || !File.Exists(path) || IsSame(await ReadAsync(path, ct), (await index.ReadAsync(ct)).ToArray()))
            return (files, []);
        return ([.. files.Where(file => file != index)], [ChecklistLine.Polish($"{path} was there, and is as it was.", "See that a toctree has the report.")]);
    }

    private static bool IsSame(byte[] one, byte[]? other) => other is not null && one.AsSpan().SequenceEqual(other);

    private static async Task<string> ReadTextAsync(string file, CancellationToken ct) => TextOf(await ReadAsync(file, ct), file);

    private static string TextOf(byte[] content, string file) => ReceivedText.OfFile(content) ?? throw new VerbFailure($"{file} is no text in UTF-8.");

    private static async Task<byte[]> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(file, ct);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VerbFailure($"there is no file {file}.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new VerbFailure($"{file} can't be read: {fault.Message}", fault);
        }
    }
}
