using System.Security.Cryptography;
using System.Text;
using SprintBot.Interactions;
using SprintBot.Markup;
using SprintBot.Markup.Discord;
using SprintBot.Photos;
using SprintBot.Sprints;

namespace SprintBot.Digests;

/// <summary>A digest as messages within Discord's limits: its text first, then the pictures, with the last text as far as they fit.</summary>
public static class DigestMessages
{
    private const int MostFiles = 10;

    /// <summary>Discord takes 25 MiB a request; the rest is for the text and the drawing.</summary>
    private const long MostBytes = 23L * 1024 * 1024;

    private const int NonceLength = 25;

    /// <param name="key">Which digest.</param>
    /// <param name="markdown">The whole text.</param>
    /// <param name="photos">Those to show, each with its size in bytes.</param>
    /// <param name="hasDrawing">Whether the drawing of the sprint goes with it, as the first picture.</param>
    public static IReadOnlyList<DigestMessage> Of(DigestKey key, string markdown, IReadOnlyList<(PhotoId Id, long Size)> photos, bool hasDrawing)
    {
        var pages = DiscordPages.Split(DiscordMarkdown.Parse(markdown), Reply.MaxContentLength);
        var galleries = Galleries(photos, hasDrawing ? MostFiles - 1 : MostFiles);
        var count = pages.Count - 1 + galleries.Count;
        return [.. Enumerable.Range(0, count).Select(index => WithNonce(key, index, new DigestMessage(
            index < pages.Count ? pages[index] : "",
            index < pages.Count - 1 ? [] : galleries[index - pages.Count + 1],
            hasDrawing && index == pages.Count - 1,
            Nonce: "")))];
    }

    /// <summary>A text that fits one message and is sent as it is.</summary>
    public static DigestMessage One(DigestKey key, string content) => WithNonce(key, 0, new DigestMessage(content, [], HasDrawing: false, Nonce: ""));

    /// <summary>At least one, which may be empty.</summary>
    private static List<List<PhotoId>> Galleries(IReadOnlyList<(PhotoId Id, long Size)> photos, int mostInFirst)
    {
        var galleries = new List<List<PhotoId>> { new() };
        var bytes = 0L;
        foreach (var (id, size) in photos)
        {
            if (galleries[^1].Count == (galleries.Count == 1 ? mostInFirst : MostFiles) || (bytes + size > MostBytes && galleries[^1].Count > 0))
            {
                galleries.Add([]);
                bytes = 0;
            }
            galleries[^1].Add(id);
            bytes += size;
        }
        return galleries;
    }

    /// <summary>One and the same for each try, and another for what was made anew since: Discord would take that for the message of before.</summary>
    private static DigestMessage WithNonce(DigestKey key, int index, DigestMessage message)
    {
        var which = key.Kind == DigestKind.Day ? "" : $"/{key.Kind}";
        var told = $"{key.Sprint.Value}/{SprintDay.Show(key.Day)}{which}/{index}/{string.Join(',', message.Photos.Select(photo => photo.Value))}/{message.Content}";
        return message with { Nonce = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)))[..NonceLength] };
    }
}
