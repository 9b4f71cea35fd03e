using System.Text;
using SprintBot.Discord.Rest;
using SprintBot.Interactions.Languages;
using SprintBot.Markup;

namespace SprintBot.Interactions;

/// <summary>Answers that are longer than a message.</summary>
public static class Paged
{
    /// <summary>More would be a flood: what is beyond comes as a file.</summary>
    private const int MostMessages = 5;

    private static readonly Phrase RestInFile = new("interactions.rest-in-file", "The rest is in the file.");

    /// <summary>The lines as one message or, where they do not fit, as several; a line too long for any is cut.</summary>
    public static Reply Lines(IEnumerable<string> lines, Wording? words = null)
    {
        var pages = new List<string> { "" };
        foreach (var line in lines.Select(line => Shortened.To(line, Reply.MaxContentLength)))
            if (pages[^1].Length + line.Length + 1 <= Reply.MaxContentLength)
                pages[^1] = pages[^1].Length == 0 ? line : $"{pages[^1]}\n{line}";
            else
                pages.Add(line);
        return Page(pages[0]) with { FollowUps = [.. pages.Skip(1).Take(MostMessages - 2).Select(Page), .. Last([.. pages.Skip(MostMessages - 1)], words ?? Wording.English)] };
    }

    /// <summary>Lists are full of what users wrote.</summary>
    private static Reply Page(string text) => new() { Content = text };

    private static IEnumerable<Reply> Last(IReadOnlyList<string> pages, Wording words) => pages.Count switch
    {
        0 => [],
        1 => [Page(pages[0])],
        _ => [Reply.Say(words.Of(RestInFile)) with { Files = [new FileUpload("rest.txt", "text/plain", Encoding.UTF8.GetBytes(string.Join('\n', pages)))] }],
    };
}
