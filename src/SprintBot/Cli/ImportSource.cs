using SprintBot.Moving.Chats;
using SprintBot.Reports.SprintFiles;

namespace SprintBot.Cli;

/// <summary>The files that <c>sprintbot import</c> is given. What they are is told by what is in them.</summary>
/// <param name="Files">Sprint files; or one channel's history.</param>
/// <param name="IsHistory">Whether it is that.</param>
internal sealed record ImportSource(IReadOnlyList<string> Files, bool IsHistory)
{
    /// <summary>Enough to see the first members of a file.</summary>
    private const int Glance = 64 * 1024;

    /// <exception cref="VerbFailure">There is none, or it can't be known which is meant.</exception>
    public static Task<ImportSource> FindAsync(string source, CancellationToken ct) => SourceFile.TryAsync(source, () => LookAsync(source, ct));

    private static async Task<ImportSource> LookAsync(string source, CancellationToken ct)
    {
        var sprints = SprintFilesIn(source);
        if (sprints.Count > 0)
            return new ImportSource(sprints, sprints.Count == 1 && IsOneHistory(sprints[0], await BeginningAsync(sprints[0], ct)));
        var histories = new List<string>();
        foreach (var file in Directory.GetFiles(source, "*.json").Order(StringComparer.Ordinal))
            if (ChatReader.IsChat(await BeginningAsync(file, ct)))
                histories.Add(file);
        return histories.Count switch
        {
            1 => new ImportSource(histories, IsHistory: true),
            0 => throw new VerbFailure($"{source} has no {SprintFileWriter.Name}, and no folder in it has one; nor has it a channel's history as DiscordChatExporter writes it with -f Json."),
            _ => throw new VerbFailure($"{source} has {histories.Count} histories of channels ({string.Join(", ", histories.Take(3).Select(Path.GetFileName))}{(histories.Count > 3 ? ", …" : "")}): name the file of one, each is a sprint. Parts of one channel are exported again without --partition."),
        };
    }

    private static List<string> SprintFilesIn(string source)
    {
        if (!Directory.Exists(source))
            return [source];
        var own = Path.Combine(source, SprintFileWriter.Name);
        if (File.Exists(own))
            return [own];
        return [.. Directory.GetDirectories(source).Select(folder => Path.Combine(folder, SprintFileWriter.Name)).Where(File.Exists).Order(StringComparer.Ordinal)];
    }

    private static bool IsOneHistory(string file, byte[] start) => start.Length == 0 || IsObject(start)
        ? ChatReader.IsChat(start)
        : throw new VerbFailure($"{file} is neither a sprint file nor a channel's history as DiscordChatExporter writes it with -f Json.");

    private static Task<byte[]> BeginningAsync(string file, CancellationToken ct) => SourceFile.TryAsync<byte[]>(file, async () =>
    {
        if (new FileInfo(file).Length == 0) // a pipe has no length, and opening one waits
            return [];
        await using var stream = File.OpenRead(file);
        var start = new byte[Glance];
        return start[..await stream.ReadAtLeastAsync(start, Glance, throwOnEndOfStream: false, ct)];
    });

    /// <summary>Whether it begins as a JSON object does, after a comment or not.</summary>
    private static bool IsObject(ReadOnlySpan<byte> start) => (start.StartsWith("\uFEFF"u8) ? start[3..] : start).TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'/', ..];
}
