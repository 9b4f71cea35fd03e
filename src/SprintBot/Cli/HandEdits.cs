using System.Text;
using SprintBot.Reports;
using SprintBot.Reports.Drafts;
using SprintBot.Reports.Versions;

namespace SprintBot.Cli;

/// <summary>
/// What an organiser has written into a draft, without a bot that keeps drafts: beside <c>report.rst</c> lies <c>report.rst.base</c>, the draft as the
/// template made it, and the next draft is merged by it.
/// </summary>
internal static class HandEdits
{
    public const string BaseName = ReportFiles.DraftName + ".base";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="draft">The file that the organiser has edited; null when there is none.</param>
    /// <param name="basis">The file with the draft that it came from; null for the one beside it, or the one in the folder.</param>
    /// <param name="folder">Where the report is written to.</param>
    /// <param name="made">The new draft.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="VerbFailure">A file can't be read, or the folder has a report with edits that nobody asked to keep.</exception>
    public static async Task<MergedDraft> MergeAsync(string? draft, string? basis, string folder, string made, CancellationToken ct)
    {
        if (draft is null && basis is not null)
            throw new VerbFailure("--base is the draft that the text of --draft came from: give both.");
        if (draft is null)
            return await HasEditsAsync(folder, ct)
                ? throw new VerbFailure($"{Path.Combine(folder, ReportFiles.DraftName)} was edited since it was made: give it as --draft to keep what was written, or remove it.")
                : new MergedDraft(made, []);
        var edited = await ReadAsync(draft, ct);
        var known = basis ?? new[] { Path.GetDirectoryName(Path.GetFullPath(draft))!, folder }.Select(place => Path.Combine(place, BaseName)).FirstOrDefault(File.Exists);
        return OriginOfText.Merge(edited, known is null ? [] : [await ReadAsync(known, ct)], made);
    }

    /// <summary>The file that the next merge needs.</summary>
    public static ReportFile BaseFile(string made) => new(BaseName, Encoding.UTF8.GetBytes(made));

    private static async Task<bool> HasEditsAsync(string folder, CancellationToken ct)
    {
        var (report, basis) = (Path.Combine(folder, ReportFiles.DraftName), Path.Combine(folder, BaseName));
        if (!File.Exists(report) || !File.Exists(basis))
            return false;
        var (now, made) = (await File.ReadAllBytesAsync(report, ct), await File.ReadAllBytesAsync(basis, ct));
        return !now.AsSpan().SequenceEqual(made);
    }

    private static async Task<string> ReadAsync(string file, CancellationToken ct)
    {
        try
        {
            return Strict.GetString(await File.ReadAllBytesAsync(file, ct));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VerbFailure($"there is no file {file}.", fault);
        }
        catch (DecoderFallbackException fault)
        {
            throw new VerbFailure($"{file} is no text in UTF-8.", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new VerbFailure($"{file} can't be read: {fault.Message}", fault);
        }
    }
}
