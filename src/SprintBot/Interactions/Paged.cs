namespace SprintBot.Interactions;

/// <summary>Answers that are longer than a message.</summary>
public static class Paged
{
    /// <summary>The lines as one message or, where they do not fit, as several; a line too long for any is cut.</summary>
    public static Reply Lines(IEnumerable<string> lines)
    {
        var pages = new List<string> { "" };
        foreach (var line in lines.Select(line => Shortened.To(line, Reply.MaxContentLength)))
            if (pages[^1].Length + line.Length + 1 <= Reply.MaxContentLength)
                pages[^1] = pages[^1].Length == 0 ? line : $"{pages[^1]}\n{line}";
            else
                pages.Add(line);
        return Reply.Say(pages[0]) with { FollowUps = [.. pages.Skip(1).Select(Reply.Say)] };
    }
}
