using System.Text;
using SprintBot.Interactions;

namespace SprintBot.Tests.Interactions;

public sealed class PagedTests
{
    [Fact]
    public void A_flood_of_lines_becomes_a_few_messages_and_a_file_and_no_line_is_lost()
    {
        var lines = Enumerable.Range(1, 1000).Select(number => $"line number {number}").ToList();
        var reply = Paged.Lines(lines);
        Assert.Equal(4, reply.FollowUps.Count);
        var told = string.Join('\n', reply.FollowUps.Take(3).Prepend(reply).Select(message => message.Content));
        var file = Encoding.UTF8.GetString(Assert.Single(reply.FollowUps[^1].Files).Content.Span);
        Assert.Equal(lines, $"{told}\n{file}".Split('\n'));
    }

    [Fact]
    public void Two_pages_are_two_messages() => Assert.Single(Paged.Lines([new string('a', 1500), new string('b', 1500)]).FollowUps);
}
