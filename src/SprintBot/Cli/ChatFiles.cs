using SprintBot.Markup;
using SprintBot.Moving.Chats;
using SprintBot.Photos;
using SprintBot.Reports.Sprints;
using SprintBot.Reports.Words;

namespace SprintBot.Cli;

/// <summary>The files that were posted with a channel's messages, where they were downloaded with them: the pictures among them, and why the others can't be taken.</summary>
/// <param name="folder">Of the history's file. Nothing outside it is opened.</param>
internal sealed class ChatFiles(string folder)
{
    private const int MostNames = 8;

    private readonly Dictionary<ChatAttachment, ChatPicture> pictures = [];
    private readonly HashSet<ChatAttachment> seen = [];
    private readonly List<string> links = [];
    private readonly List<string> missing = [];
    private readonly List<string> refused = [];

    public IReadOnlyDictionary<ChatAttachment, ChatPicture> Pictures => pictures;

    /// <summary>A line for each kind of what can't be taken.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            if (links.Count > 0)
                yield return $"{ReportWords.Count(links.Count, "file")} {Were(links)} not taken, since the history has no more than links to them: {Named(links)}. Export it again with -f Json --media to have them beside it.";
            if (missing.Count > 0)
                yield return $"{ReportWords.Count(missing.Count, "file")} {Were(missing)} not taken, since {folder} does not hold them: {Named(missing)}. Keep the folder with the files beside the history, as they were exported.";
            foreach (var why in refused.Take(MostNames))
                yield return $"a file was not taken: {why}";
            if (refused.Count > MostNames)
                yield return $"{ReportWords.Count(refused.Count - MostNames, "more file")} {(refused.Count - MostNames == 1 ? "is" : "are")} no pictures, and {(refused.Count - MostNames == 1 ? "was" : "were")} not taken.";
        }
    }

    /// <summary>Takes a look at a message's files.</summary>
    public async Task LookAtAsync(ChatMessage message, CancellationToken ct)
    {
        foreach (var attachment in message.Attachments)
            if (seen.Add(attachment))
                await LookAtAsync(attachment, ct);
    }

    private async Task LookAtAsync(ChatAttachment attachment, CancellationToken ct)
    {
        var name = $"“{Shortened.LineTo(attachment.FileName, 60)}”";
        if (attachment.IsLink)
        {
            links.Add(name);
            return;
        }
        if (PathOf(attachment) is not { } path)
        {
            missing.Add(name);
            return;
        }
        try
        {
            var length = new FileInfo(path).Length; // a pipe has none, and opening one waits
            ReadOnlyMemory<byte> content = length is > 0 and <= PhotoRules.MaxBytes ? await File.ReadAllBytesAsync(path, ct) : default;
            if (length > PhotoRules.MaxBytes)
                refused.Add($"{name} is larger than {PhotoRules.MaxBytes / 1024 / 1024} MiB.");
            else if (PhotoRules.Refusal(name, content) is { } refusal)
                refused.Add(refusal.ToString());
            else
                pictures.Add(attachment, new ChatPicture(path, PictureType.OfBytes(content.Span)!));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            missing.Add(name);
        }
    }

    /// <summary>Where a file is; null where it is not in the folder. Windows has another sign between a folder and a file, and older exports write as addresses do.</summary>
    private string? PathOf(ChatAttachment attachment) =>
        new[] { attachment.Place, attachment.Place.Replace('\\', '/'), Uri.UnescapeDataString(attachment.Place.Replace('\\', '/')) }.Select(Inside).FirstOrDefault(File.Exists);

    private string? Inside(string place)
    {
        if (place.Length == 0 || place.Contains('\0', StringComparison.Ordinal))
            return null;
        var (root, path) = (Path.GetFullPath(folder), Path.GetFullPath(Path.Combine(folder, place)));
        return path.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : null;
    }

    private static string Were(List<string> names) => names.Count == 1 ? "was" : "were";

    private static string Named(List<string> names) => names.Count <= MostNames ? string.Join(", ", names) : $"{string.Join(", ", names.Take(MostNames))} and {names.Count - MostNames} more";
}
