using System.Text;
using SprintBot.Discord.Rest;
using SprintBot.Markup;

namespace SprintBot.Interactions;

/// <summary>Answers that are longer than a message.</summary>
public static class Paged
{
    /// <summary>More would be a flood: what is beyond comes as a file.</summary>
    private const int MostMessages = 5;

    /// <summary>The lines as one message or, where they do not fit, as several; a line too long for any is cut.</summary>
    public static Reply Lines(IEnumerable<string> lines)
    {
        var pages = new List<string> { "" };
        foreach (var line in lines.Select(line => Shortened.To(line, Reply.MaxContentLength)))
            if (pages[^1].Length + line.Length + 1 <= Reply.MaxContentLength)
                pages[^1] = pages[^1].Length == 0 ? line : $"{pages[^1]}\n{line}";
            else
                pages.Add(line);
        return Reply.Say(pages[0]) with { FollowUps = [.. pages.Skip(1).Take(MostMessages - 2).Select(Reply.Say), .. Last([.. pages.Skip(MostMessages - 1)])] };
    }

    private static IEnumerable<Reply> Last(IReadOnlyList<string> pages) => pages.Count switch
    {
        0 => [],
        1 => [Reply.Say(pages[0])],
        _ => [Reply.Say("The rest is in the file.") with { Files = [new FileUpload("rest.txt", "text/plain", Encoding.UTF8.GetBytes(string.Join('\n', pages)))] }],
    };
}
